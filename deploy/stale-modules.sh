# Builds the modules that are missing or older than their sources. The commands of this folder source it, with $root set to the
# repository's root; it is no command itself.

# The file that is as new as the last build of module $1: a service's jar, of the others a mark that the build leaves here.
product_of() {
    case "$1" in
        webhook-gateway | catalog-service | assistant-service | deploy/sandbox) echo "$root/$1/target/quarkus-app/quarkus-run.jar" ;;
        *) echo "$root/$1/target/command.built" ;;
    esac
}

# Whether module $1 has to be built. What all services run on counts for each.
is_stale() {
    local product
    product="$(product_of "$1")"
    [ ! -e "$product" ] || [ -n "$(find "$root/pom.xml" "$root/$1/pom.xml" "$root/$1/src/main" "$root/deploy/service-runtime/pom.xml" \
        "$root/deploy/service-runtime/src/main" -newer "$product" -print -quit)" ]
}

# Leaves those of the modules "$@" that have to be built in the array "stale".
find_stale() {
    local module
    stale=()
    for module in "$@"; do
        if is_stale "$module"; then stale+=("$module"); fi
    done
}

# Modules "$@" and what they need, without their tests: arguments of mvn.
build_arguments() {
    local list
    list="$(IFS=,; echo "$*")"
    arguments=(-B -ntp package -DskipTests -Dmaven.test.skip=true -am -pl "$list")
}

# The modules "$@" have been built.
mark_built() {
    local module
    for module in "$@"; do touch "$(product_of "$module")"; done
}

# Builds what is stale of the modules "$@"; says something only when there is something to do.
build_stale() {
    find_stale "$@"
    [ ${#stale[@]} -gt 0 ] || return 0
    echo "Building ${stale[*]}"
    build_arguments "${stale[@]}"
    (cd "$root" && mvn -q "${arguments[@]}" </dev/null)
    mark_built "${stale[@]}"
}
