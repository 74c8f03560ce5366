"""Says of each document whether a JSON Schema accepts it: one line each, `accept` or `refuse` and why.

    python scripts/validate_documents.py schema.json document.yaml…

Every scalar is loaded as the text that stands there, as placard reads it.
"""

import json
import sys

import jsonschema
import yaml

schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
for path in sys.argv[2:]:
    with open(path, encoding="utf-8") as file:
        document = yaml.load(file, Loader=yaml.BaseLoader)
    errors = sorted(validator.iter_errors(document), key=lambda error: list(map(str, error.absolute_path)))
    if errors:
        print("refuse", "/".join(map(str, errors[0].absolute_path)), errors[0].message.replace("\n", " ")[:200])
    else:
        print("accept")
