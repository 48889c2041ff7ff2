# Sourced by the scripts beside it. `environment LOCK…` makes the virtual environment of this
# checkout (OWLINT_VENV, default .venv) and installs the locked versions and owlint itself into it.
# With OWLINT_VERSIONS=newest or =lowest it takes what pyproject.toml allows instead of the locks.
# Afterwards, as after `programs` alone, $bin is the environment's folder of programs.

programs() {
  bin=${OWLINT_VENV:-.venv}/bin
  if [ -d "${bin%bin}Scripts" ]; then bin=${bin%bin}Scripts; fi
}

environment() {
  local versions=${OWLINT_VERSIONS:-locked} lock
  programs
  [ -x "$bin/python" ] || "${PYTHON:-python3}" -m venv "${OWLINT_VENV:-.venv}"
  programs
  case $versions in
    locked)
      # the locks are whole, so nothing is resolved
      for lock in "$@"; do
        quietly --no-deps --no-build-isolation --require-hashes -r ".ci/lock/$lock.txt"
      done
      quietly --no-deps --no-build-isolation -e .
      ;;
    newest | lowest)
      quietly uv
      # an old version without a wheel for this Python was never meant to run on it
      if [ "$versions" = newest ]; then versions=highest; else versions=lowest-direct; fi
      "$bin/uv" pip install --quiet --python "$bin/python" --resolution "$versions" \
        --upgrade --only-binary :all: --no-binary owlint --no-binary jsonpath-rw --no-binary reuse \
        -e '.[completion,hub,validate,validate-croissant]' --group test --group lint
      ;;
    *)
      echo "OWLINT_VERSIONS is locked, newest or lowest, not $versions" >&2
      return 2
      ;;
  esac
}

# pip without its warnings about the machine it runs on; its errors stay
quietly() {
  "$bin/python" -m pip install -qq --disable-pip-version-check "$@"
}
