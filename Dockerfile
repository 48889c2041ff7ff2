# owlint without anything to build it with, as a user without rights.
#   docker build -t owlint . && docker run --rm -v "$PWD:/work:ro" owlint check
FROM python:3.13-alpine@sha256:399babc8b49529dabfd9c922f2b5eea81d611e4512e3ed250d75bd2e7683f4b0 AS build
WORKDIR /source
COPY .ci/lock/build.txt .ci/lock/run.txt .ci/lock/
RUN python -m venv /build \
    && /build/bin/pip install --quiet --no-deps --require-hashes -r .ci/lock/build.txt \
    && /build/bin/pip install --quiet --no-deps --no-build-isolation --require-hashes \
        -r .ci/lock/run.txt
COPY pyproject.toml README.md LICENSE ./
COPY hooks hooks
COPY rules rules
# what only builds stays here: an environment without pip, and in it the locked libraries alone
RUN /build/bin/pip wheel --quiet --no-deps --no-build-isolation --wheel-dir /wheels . \
    && python -m venv --without-pip /owlint \
    && /build/bin/pip freeze | grep -iE '^(pyyaml|ruamel\.yaml)==' > /libraries.txt \
    && /build/bin/pip --python /owlint/bin/python install --quiet --no-deps \
        -r /libraries.txt /wheels/*.whl

FROM python:3.13-alpine@sha256:399babc8b49529dabfd9c922f2b5eea81d611e4512e3ed250d75bd2e7683f4b0
LABEL org.opencontainers.image.title="owlint" \
    org.opencontainers.image.source="https://github.com/owlint/owlint" \
    org.opencontainers.image.licenses="Apache-2.0"
# git tells owlint which files are tracked, in folders of other users too
RUN apk add --no-cache git \
    && git config --system --add safe.directory '*' \
    && adduser -D -H -u 65532 owlint
COPY --from=build /owlint /owlint
USER 65532:65532
WORKDIR /work
ENTRYPOINT ["/owlint/bin/owlint"]
CMD ["check"]
