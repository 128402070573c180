package com.namdamasco.assistant.gate;

import com.namdamasco.assistant.gate.Branches.Named;
import com.namdamasco.assistant.gate.Draft.Span;
import com.namdamasco.assistant.gate.Evidence.Availability;
import com.namdamasco.assistant.gate.Evidence.Place;
import com.namdamasco.assistant.gate.Evidence.Product;
import com.namdamasco.assistant.gate.Unbacked.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every branch must have been told of, and what the draft says of a product there must be what a result says. Pure. */
final class AvailabilityCheck {

    private static final Pattern STATUS = Pattern.compile(
            "(?<out>agotad[oa]s?|(?:ya )?(?:no|sin|ni|tampoco|ningun[oa]?)(?: (?:se|lo|la|los|las|nos|esta|estan|hay|queda|quedan|tenemos|tiene"
                    + "|contamos con|cuenta con|con|lo tenemos|la tenemos|encuentra|por ahora|ahora|aun|mas|ya)){0,4}"
                    + " (?:disponib[a-z]+|existencias?|stock|inventario|unidades|hay|quedan?|tenemos|tiene|hubo)\\b|\\bno hay\\b|\\bno queda[n]?\\b"
                    + "|\\bno (?:lo |la |los |las )?tenemos\\b)"
                    + "|(?<few>pocas? (?:unidades|piezas|existencias?|disponib[a-z]+)|ultimas (?:unidades|piezas|existencias)|quedan poc[oa]s|casi agotad[oa]s?)"
                    + "|(?<yes>\\bdisponibles?\\b|\\ben existencia\\b|\\ben stock\\b|\\bcon existencia\\b|\\bhay\\b|\\btenemos\\b|\\btienes\\b|\\blo hay\\b"
                    + "|\\bla hay\\b|\\bqueda[n]?\\b|\\bconsigues?\\b|\\bencuentras?\\b|\\bencontraras\\b|\\bretir[a-z]+|\\bcuenta[n]? con\\b|\\bsucursal(?:es)?\\b"
                    + "|\\btiendas?\\b|\\bpero si\\b|\\bsino\\b|📍|\\bbuscal[oa]\\b|\\bpas(?:a|ar|e) por\\b|\\bllev[a-z]+)");
    private static final Pattern CERTAIN = Pattern.compile("\\bdisponibles?\\b|\\ben existencia\\b|\\ben stock\\b");
    private static final Pattern NOT_ASSERTED =
            Pattern.compile("¿|\\b(?:ver|saber|diga|decir|decirte|dime|avis[a-z]*|pregunt[a-z]*) si\\b"
                    + "|\\b(?:confirm|verific|averigu|consult|revis|chequ)[a-z]*");
    private static final Pattern THERE = Pattern.compile("\\b(?:esa|esta|dicha|tu|alli|ahi|otr[oa]s?|ese|este)\\b");

    private final Draft draft;
    private final Subjects subjects;
    private final Branches branches;
    private final Evidence evidence;
    private final Vocabulary asked;
    private final List<Unbacked> unbacked;
    private final Set<String> quoted;

    AvailabilityCheck(Claims claims, Branches branches) {
        this.draft = claims.draft();
        this.subjects = claims.subjects();
        this.branches = branches;
        this.evidence = claims.evidence();
        this.asked = Vocabulary.of(claims.customerWords());
        this.unbacked = claims.unbacked();
        this.quoted = claims.quoted();
    }

    private record Status(Availability says, int start, int end) {}

    void check(List<Named> places) {
        for (Named place : places) {
            check(place, places);
        }
        wholeShop(places);
    }

    private void check(Named place, List<Named> places) {
        Span sentence = draft.sentenceAt(place.start());
        List<Status> statuses = statuses(draft.lineAt(place.start()), sentence);
        Status status = statusOf(place, statuses, places);
        boolean customers = List.of(place.key().split(" ")).stream().allMatch(asked::hasWord);
        boolean asserted = !NOT_ASSERTED
                .matcher(draft.folded.substring(sentence.start(), sentence.end()))
                .find();
        boolean told = branches.isToldOf(place.key());
        boolean denied = status != null && status.says() == Availability.OUT;
        if (isInPassage(place.key()) && status == null) {
            return;
        }
        if (!told && !(customers && (!asserted || denied || status == null)) && !isInPassage(place.key())) {
            refuse(Kind.BRANCH, place, "esa sucursal no está en los resultados de las herramientas");
            return;
        }
        if (status == null || !asserted || !told) {
            return;
        }
        Set<Product> meant = subject(place, sentence);
        List<Product> backing = meant.stream()
                .filter(product -> holds(product, place.key(), status.says()))
                .toList();
        if (backing.isEmpty() && !evidence.products().isEmpty()) {
            refuse(Kind.AVAILABILITY, place, "los resultados no dicen eso de ese producto en esa sucursal");
        }
        backing.forEach(product -> quoted.add(product.code()));
    }

    private Set<Product> subject(Named place, Span sentence) {
        if (subjects.firstNamedIn(Math.max(sentence.start(), 0), place.start()).isEmpty()) {
            var after = subjects.firstNamedIn(place.end(), sentence.end());
            boolean sameLine = after.isPresent()
                    && draft.lineAt(place.start()).end() >= after.get().start();
            if (sameLine) {
                return after.get().meant();
            }
        }
        return subjects.at(place.start());
    }

    private static boolean holds(Product product, String branch, Availability says) {
        List<Place> places = product.places().stream()
                .filter(p -> Branches.isMeant(p, branch))
                .toList();
        return switch (says) {
            case AVAILABLE -> places.stream().anyMatch(Place::hasIt);
            case FEW -> places.stream().anyMatch(place -> place.availability() == Availability.FEW);
            case OUT -> places.stream().noneMatch(Place::hasIt);
        };
    }

    /** In brackets or after a colon behind the branch; else the last one before it; else the next one. */
    private Status statusOf(Named place, List<Status> statuses, List<Named> places) {
        Status before = null;
        for (Status status : statuses) {
            if (status.start() >= place.end()) {
                String between = draft.folded.substring(place.end(), status.start());
                boolean other = places.stream().anyMatch(p -> p.start() >= place.end() && p.end() <= status.start());
                boolean own = !other
                        && between.matches(
                                "[ (\\[:=-]*(?:(?:lo|la|los|las|si|aun|todavia|tambien|con|son|esta|estan|se encuentra"
                                        + "|actualmente|ahora|por ahora|ya|ahi|alli|solo|muy)\\b ?)*[ (]*");
                boolean listed = before == null || separate(before, place);
                if (own || other && listed && onlyPlacesBetween(place, status, places)) {
                    return status;
                }
                return before == null ? status : before;
            }
            if (status.end() <= place.start() && !isOwnOfAnother(status, places)) {
                before = status;
            }
        }
        return before;
    }

    /** "(pocas unidades)" behind another branch says nothing of the next one. */
    private boolean isOwnOfAnother(Status status, List<Named> places) {
        return places.stream()
                .anyMatch(p -> p.end() <= status.start()
                        && draft.folded.substring(p.end(), status.start()).matches(" ?[(\\[] ?(?:con |hay |muy )?"));
    }

    private boolean separate(Status before, Named place) {
        return draft.folded.substring(before.end(), place.start()).matches(".*[;.].*");
    }

    /** "En Chacao y Catia está agotado". */
    private boolean onlyPlacesBetween(Named place, Status status, List<Named> places) {
        StringBuilder rest = new StringBuilder(draft.folded.substring(place.end(), status.start()));
        for (Named other : places) {
            if (other.start() >= place.end() && other.end() <= status.start()) {
                for (int i = other.start(); i < other.end(); i++) {
                    rest.setCharAt(i - place.end(), ' ');
                }
            }
        }
        return rest.toString()
                .matches("(?:[ ,]|\\b(?:y|e|o|en|la|el|los|las|de|esta|estan|tambien|lo|se|encuentra|ni)\\b)*");
    }

    private List<Status> statuses(Span line, Span sentence) {
        List<Status> found = new ArrayList<>();
        int start = Math.max(line.start(), sentence.start());
        Matcher matcher = STATUS.matcher(draft.folded).region(start, Math.min(line.end(), sentence.end()));
        while (matcher.find()) {
            Availability says = matcher.group("out") != null
                    ? Availability.OUT
                    : matcher.group("few") != null ? Availability.FEW : Availability.AVAILABLE;
            found.add(new Status(says, matcher.start(), matcher.end()));
        }
        return found;
    }

    /** "Disponible" and "agotado" without a branch speak of the whole shop. */
    private void wholeShop(List<Named> places) {
        Matcher matcher = STATUS.matcher(draft.folded);
        while (matcher.find()) {
            Span sentence = draft.sentenceAt(matcher.start());
            String words = draft.folded.substring(sentence.start(), sentence.end());
            int at = matcher.start();
            boolean branch = places.stream().anyMatch(p -> p.start() >= sentence.start() && p.end() <= sentence.end());
            boolean out = matcher.group("out") != null && matcher.group().contains("agotad");
            boolean in = matcher.group("yes") != null
                    && CERTAIN.matcher(matcher.group()).find();
            if (branch
                    || !out && !in
                    || NOT_ASSERTED.matcher(words).find()
                    || THERE.matcher(Draft.fold(sentence.of(draft.text).replaceAll("(?i)est[áÁ]n?", "")))
                            .find()) {
                continue;
            }
            Set<Product> meant =
                    subjects.lastBefore(at).map(Subjects.Mention::meant).orElse(Set.of());
            if (!meant.isEmpty()
                    && meant.stream().noneMatch(product -> out ? !isEverywhere(product) : product.inStock())) {
                unbacked.add(new Unbacked(
                        Kind.AVAILABILITY,
                        draft.words(at, matcher.end()),
                        "los resultados dicen otra cosa de la existencia de ese producto"));
            } else {
                meant.forEach(product -> quoted.add(product.code()));
            }
        }
    }

    private static boolean isEverywhere(Product product) {
        return product.inStock() && product.places().stream().allMatch(Place::hasIt);
    }

    private boolean isInPassage(String place) {
        return evidence.passages().stream().anyMatch(text -> Draft.fold(text).contains(place));
    }

    private void refuse(Kind kind, Named place, String reason) {
        unbacked.add(new Unbacked(kind, draft.words(place.start(), place.end()), reason));
    }
}
