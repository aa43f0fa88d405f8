# Builds Vigie and lays it out as folders of jars; the image runs it as a user without rights.
FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends maven && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/var/cache/maven \
    mvn -B -ntp -Dmaven.repo.local=/var/cache/maven package -DskipTests -Dmaven.test.skip=true -Dspotless.check.skip=true -Dforbiddenapis.skip=true -Djacoco.skip=true

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /var/lib/vigie --create-home vigie
COPY --from=build /src/vigie /src/LICENSE /src/NOTICE /opt/vigie/
COPY --from=build /src/target/dist /opt/vigie/target/dist
COPY --from=build /src/config /etc/vigie
USER vigie
WORKDIR /var/lib/vigie
VOLUME /var/lib/vigie
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=5 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["/opt/vigie/vigie"]
CMD ["start", "--config", "/etc/vigie", "--data", "/var/lib/vigie"]
