"""Arabic in the code: the words of terms, and what truly belongs where it stands, each place with its reason.

Everything else that the program says is English in the code and Arabic in the translation, or a wording of the
board in its profile: an Arabic sentence in between is read on English screens too.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping

ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")
"""Letters, figures and marks of Arabic, joined ones too; controls of direction and no-break marks are none."""

BELONGS: Mapping[str, str] = {
    "hayat_desk/main.py": "said in both languages before one is chosen",
    "hayat_desk/ui/app.py": "said in both languages before one is chosen",
    "hayat_desk/tour/making.py": "said by a command that has no screen",
    "hayat_desk/tour/papers.py": "marks that are taken out of a text",
    "hayat_desk/policy/amounts.py": "numbers in Arabic words, and the ways amounts are typed",
    "hayat_desk/policy/calendars.py": "the names of days and months, and the ways they are typed",
    "hayat_desk/policy/clauses.py": "the policy's own clauses, in the words of its board",
    "hayat_desk/policy/compounds.py": "the words of compound names",
    "hayat_desk/policy/dates.py": "the ways dates are typed, and how papers write them",
    "hayat_desk/policy/letters.py": "a reason that the register keeps as it was written",
    "hayat_desk/policy/names.py": "names that are told apart",
    "hayat_desk/policy/numbers.py": "what stands round a number in a sentence",
    "hayat_desk/policy/people.py": "what the number of an identity is called on paper",
    "hayat_desk/policy/spelling.py": "the alphabet, its spellings, figures and marks",
    "hayat_desk/printouts/*.py": "a paper is Arabic in any language of the screens: its headings and labels",
    "hayat_desk/printouts/layout/*.py": "a paper is Arabic in any language of the screens: head, foot, signatures",
    "hayat_desk/printouts/typesetting/*.py": "letters, figures and marks that are shaped and put in order",
    "hayat_desk/records/migrations/*": "a migration is never changed again",
    "hayat_desk/sample/*.py": "invented people, and what they write",
    "hayat_desk/ui/kit/passphrase.py": "shows which alphabet the keyboard writes",
    "hayat_desk/ui/kit/text.py": "figures and marks of numbers that are kept together",
    "hayat_desk/ui/requests/document_row.py": "what the key writes while the keyboard is Arabic",
    "hayat_desk/ui/settings/settings_page.py": "each language by its own name, each kind of figures by itself",
    "hayat_desk/ui/settings/wording_page.py": "an example of what the board types",
    "hayat_desk/ui/wording/amounts.py": "the figures that are read",
    "hayat_desk/vault/passphrases.py": "the rows of the keyboard and the alphabet, which guessers try first",
    "hayat_desk/vault/recovery_code.py": "a stroke that is read as a hyphen",
}


def arabic_literals(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Every string with Arabic in it, with its line; docstrings and the words of terms apart."""
    apart: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            apart.add(id(node.value))
        elif isinstance(node, ast.ClassDef) and any(ast.unparse(base) == "Term" for base in node.bases):
            members = (member.value for member in node.body if isinstance(member, ast.Assign))
            words = (member.elts for member in members if isinstance(member, ast.Tuple))
            apart |= {id(word) for member in words for word in member}
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) and id(node) not in apart else ""
        if isinstance(node, ast.Constant) and isinstance(text, str) and ARABIC.search(text):
            yield node.lineno, text
