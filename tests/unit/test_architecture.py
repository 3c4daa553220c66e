from importlinter.api import read_configuration
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

from tests.support import ROOT


def test_imports_point_downwards() -> None:
    assert read_configuration(str(ROOT / "pyproject.toml"))["contracts_options"]
    assert (
        lint_imports(config_filename=str(ROOT / "pyproject.toml"), is_debug_mode=True) == EXIT_STATUS_SUCCESS
    )
