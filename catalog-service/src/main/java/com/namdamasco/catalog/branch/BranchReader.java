package com.namdamasco.catalog.branch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A complete list of branches from JSON: all of it is right, or everything that is wrong is told. Pure. */
final class BranchReader {

    static final int MAX_BRANCHES = 1_000;
    static final int MAX_BYTES = 2 * 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private BranchReader() {}

    static List<Branch> read(byte[] json) throws InvalidBranches {
        if (json.length > MAX_BYTES) {
            throw new InvalidBranches("The list is larger than " + MAX_BYTES + " bytes");
        }
        JsonNode list = parsed(json);
        if (!list.isArray()) {
            throw new InvalidBranches("The list must be a JSON array of branches");
        }
        if (list.isEmpty() || list.size() > MAX_BRANCHES) {
            // It is the complete list: an empty one would remove every branch, and no shop means that.
            throw new InvalidBranches("The list must have 1 to " + MAX_BRANCHES + " branches");
        }
        List<Fault> faults = new ArrayList<>();
        List<Branch> branches = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            branches.add(branch(list.get(i), i, faults));
        }
        checkUnique(branches, faults);
        if (!faults.isEmpty()) {
            throw new InvalidBranches(faults);
        }
        return List.copyOf(branches);
    }

    private static JsonNode parsed(byte[] json) throws InvalidBranches {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            // Not its message: that quotes the body.
            String place = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            throw new InvalidBranches("The list is not JSON, or a field is there twice" + place);
        } catch (IOException e) {
            throw new InvalidBranches("The list is not JSON in UTF-8");
        }
    }

    private static Branch branch(JsonNode element, int index, List<Fault> faults) {
        if (!element.isObject()) {
            faults.add(new Fault(index, "", "must be an object"));
            return null;
        }
        return new BranchFields(element, (field, reason) -> faults.add(new Fault(index, field, reason))).read();
    }

    private static void checkUnique(List<Branch> branches, List<Fault> faults) {
        Map<String, Integer> keys = new HashMap<>();
        Map<String, Integer> warehouses = new HashMap<>();
        for (int i = 0; i < branches.size(); i++) {
            Branch branch = branches.get(i);
            if (branch != null) {
                checkFirst(keys, branch.key(), "branch", i, faults);
                checkFirst(warehouses, branch.warehouseKey(), "warehouse", i, faults);
            }
        }
    }

    private static void checkFirst(Map<String, Integer> seen, String key, String field, int index, List<Fault> faults) {
        Integer first = key.isEmpty() ? null : seen.putIfAbsent(key, index);
        if (first != null) {
            faults.add(new Fault(index, field, "is the same as at index " + first));
        }
    }
}
