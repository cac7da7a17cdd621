import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { CloudEvent, Kafka as CloudEventsOnKafka } from "cloudevents";
import { Kafka, logLevel } from "kafkajs";
import { call, kafka, propose, someone } from "./tandem.js";

const client = new Kafka({ brokers: [kafka], clientId: "plain-reader", logLevel: logLevel.ERROR });
const admin = client.admin();
const consumer = client.consumer({ groupId: `plain-reader-${process.pid}` });

before(() => Promise.all([admin.connect(), consumer.connect()]));
after(() => Promise.all([admin.disconnect(), consumer.disconnect()]));

/** Everything on these topics up to now. */
async function read(topics) {
  const missing = new Map();
  for (const topic of topics) {
    for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
      if (Number(high) > Number(low)) {
        missing.set(`${topic}-${partition}`, Number(high) - 1);
      }
    }
  }
  const messages = [];
  await consumer.subscribe({ topics, fromBeginning: true });
  await new Promise((done, fail) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => fail(payload.error));
    consumer.run({
      eachMessage: async ({ topic, partition, message }) => {
        messages.push({ topic, ...message });
        const place = `${topic}-${partition}`;
        if (Number(message.offset) >= missing.get(place)) {
          missing.delete(place);
        }
        if (missing.size === 0) {
          done();
        }
      },
    }).catch(fail);
  });
  return messages;
}

test("the SDK of CloudEvents reads every event on every topic", async () => {
  const { id } = await propose("Read in JavaScript");
  const viewer = await someone("viewer");
  const { items: [fed] } = await call(`/api/v1/events?subject=${id}&wait=20`, { as: viewer });
  const { channels, components } = await call("/asyncapi.json");
  const types = new Set(Object.values(components.messages).map(({ name }) => name));

  const messages = await read(Object.values(channels).map(({ address }) => address));
  const events = messages.map(({ topic, key, value, headers }) => {
    const text = Object.fromEntries(Object.entries(headers).map(([name, bytes]) => [name, bytes.toString()]));
    const event = CloudEventsOnKafka.toEvent({ topic, key: key.toString(), value: value.toString(), headers: text });
    return { topic, key: key.toString(), event };
  });

  assert.ok(events.length > 100);
  for (const { topic, key, event } of events) {
    assert.ok(event instanceof CloudEvent && event.validate());
    assert.ok(types.has(event.type), event.type);
    assert.equal(key, event.subject);
    assert.equal(typeof event.data.state, "object");
    assert.ok(topic.includes(event.source.match(/^\/(\w+)-service$/)[1]), `${event.source} on ${topic}`);
  }
  const { event } = events.find(({ event: one }) => one.id === fed.id);
  // The key of a record is an attribute for the SDK.
  assert.deepEqual(event.toJSON(), new CloudEvent({ ...fed, partitionkey: id }).toJSON());
});
