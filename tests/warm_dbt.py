"""Parses the project once, in the process that all processes of dbt are forked from: they find in memory what dbt and
Jinja made of the same text.

Only what is made of a text and of nothing else is kept: the code of a template, the tree of a macro, the schema of a
class. Each process reads its own files, settings and variables.
"""

import functools
import gc
import os
import tempfile
from pathlib import Path

import dbt.task.build  # of no name here, but each process would read it anew
import jinja2
import parsedatetime
from dbt.cli.main import dbtRunner
from dbt_common.clients.jinja import template_cache
from dbt_common.tests import enable_test_caching

ROOT = Path(__file__).parents[1]


def compile_each_template_once():
    """Lets Jinja make the code of the same template once."""
    compile_anew = jinja2.Environment.compile
    codes = {}

    def compile_once(environment, source, *others, **named):
        if not isinstance(source, str):
            return compile_anew(environment, source, *others, **named)
        made_of = (type(environment).__name__, tuple(sorted(environment.extensions)), others, tuple(named.items()), source)
        if made_of not in codes:
            codes[made_of] = compile_anew(environment, source, *others, **named)
        return codes[made_of]

    jinja2.Environment.compile = compile_once


def parse_once():
    """Parses the project; what cannot be parsed is left to the test that tries to."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"DBT_TARGET_PATH": folder, "DBT_LOG_PATH": folder, "DBT_LOG_LEVEL_FILE": "none"}
        # the second time it reads what the first one wrote, as the other processes do
        for _ in range(2):
            parsed = dbtRunner().invoke(["--quiet", "parse", "--project-dir", str(ROOT), "--profiles-dir", str(ROOT)])
    if parsed.success:
        for macro in parsed.result.macros.values():
            template_cache.get_node_template(macro)


# every table of agate asks for the same words for dates, which none changes
parsedatetime.Constants = functools.cache(parsedatetime.Constants)
enable_test_caching()
compile_each_template_once()
parse_once()
gc.collect()
gc.freeze()
