package dev.firstbad.broker;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.testcontainers.DockerClientFactory;

/// Gives a test the [TestCluster] of this run, which starts with the first test that asks for it.
///
/// The system property `it.kafka` chooses: `docker` (and fails if no engine answers), `jvm`, or
/// `auto`: a container where a Docker engine answers, else a broker in this JVM.
public final class KafkaExtension implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(KafkaExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestCluster.class;
  }

  @Override
  public TestCluster resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(TestCluster.class, key -> start(), TestCluster.class);
  }

  private static TestCluster start() {
    TestCluster cluster = choose(System.getProperty("it.kafka", "auto"));
    System.out.printf("Kafka for the tests: %s at %s%n", cluster, cluster.bootstrapServers());
    return cluster;
  }

  private static TestCluster choose(String backEnd) {
    return switch (backEnd) {
      case "docker" -> DockerCluster.start();
      case "jvm" -> JvmCluster.start();
      case "auto" -> isDockerThere() ? DockerCluster.start() : JvmCluster.start();
      default ->
          throw new IllegalArgumentException("it.kafka is docker, jvm or auto, not " + backEnd);
    };
  }

  private static boolean isDockerThere() {
    return DockerClientFactory.instance().isDockerAvailable();
  }
}
