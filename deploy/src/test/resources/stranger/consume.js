// Reads COUNT events from the beginning of a topic and prints each as a line of JSON:
//   node consume.js BROKER REGISTRY_URL TOPIC COUNT
const { Kafka, CompressionTypes, CompressionCodecs, logLevel } = require('kafkajs');
const { SchemaRegistry } = require('@kafkajs/confluent-schema-registry');
const { decompress } = require('fzstd');

CompressionCodecs[CompressionTypes.ZSTD] = () => ({
  compress: () => { throw new Error('this client only reads'); },
  decompress: async (buffer) => Buffer.from(decompress(buffer)),
});

const [broker, registryUrl, topic, count] = process.argv.slice(2);
const kafka = new Kafka({ brokers: [broker], logLevel: logLevel.ERROR });
const registry = new SchemaRegistry({ host: registryUrl });
const consumer = kafka.consumer({ groupId: `stranger-${process.pid}` });

function plain(key, value) {
  return typeof value === 'bigint' ? Number(value) : value;
}

async function main() {
  let left = Number(count);
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  await new Promise((done, failed) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => failed(payload.error));
    consumer.run({
      eachMessage: async ({ message }) => {
        const headers = Object.fromEntries(
          Object.entries(message.headers).map(([name, value]) => [name, value.toString()]));
        const event = await registry.decode(message.value);
        console.log(JSON.stringify({ key: message.key.toString(), headers, event }, plain));
        if (--left === 0) done();
      },
    }).catch(failed);
  });
  await consumer.disconnect();
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
