package dev.firstbad.broker;

/// A Kafka cluster that all tests of a run share: use topics of your own.
public interface TestCluster extends AutoCloseable {

  String bootstrapServers();

  @Override
  void close();
}
