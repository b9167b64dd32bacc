// What the loopback holds bodies to where the whole description is not at hand: of the routes below, the names of fields, their
// types and limits, without any text. Run with the path of Discord's openapi.json, and say where it is from:
//   node derive-fields.mjs openapi.json "discord/discord-api-spec at 74fda0fad044, 2026-08" > discord-fields.json
import { readFileSync } from "node:fs";

const routes = {
  "/applications/{application_id}/commands": ["put", "post"],
  "/applications/{application_id}/guilds/{guild_id}/commands": ["put", "post"],
  "/channels/{channel_id}/messages": ["post"],
  "/channels/{channel_id}/messages/{message_id}": ["patch"],
  "/channels/{channel_id}/threads": ["post"],
  "/interactions/{interaction_id}/{interaction_token}/callback": ["post"],
  "/users/@me/channels": ["post"],
  "/webhooks/{webhook_id}/{webhook_token}": ["post"],
  "/webhooks/{webhook_id}/{webhook_token}/messages/@original": ["patch"],
  "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}": ["patch"],
};
const kept = ["type", "enum", "const", "minLength", "maxLength", "pattern", "minimum", "maximum", "minItems", "maxItems", "uniqueItems", "required"];

const [file, source] = process.argv.slice(2);
const description = JSON.parse(readFileSync(file, "utf8"));
const schemas = {};

function facts(schema) {
  if (schema.$ref) {
    const name = schema.$ref.split("/").at(-1);
    if (!(name in schemas)) {
      schemas[name] = {};
      schemas[name] = facts(description.components.schemas[name]);
    }

    return { $ref: `#/${name}` };
  }

  const found = Object.fromEntries(kept.filter((word) => word in schema).map((word) => [word, schema[word]]));
  if (schema.format === "snowflake") found.format = "snowflake";
  if (schema.items) found.items = facts(schema.items);
  if (schema.properties) found.properties = Object.fromEntries(Object.entries(schema.properties).map(([name, one]) => [name, facts(one)]));
  if ("additionalProperties" in schema)
    found.additionalProperties = typeof schema.additionalProperties === "object" ? facts(schema.additionalProperties) : schema.additionalProperties;
  for (const word of ["oneOf", "anyOf"]) {
    const cases = schema[word]?.map(facts);
    if (cases?.every((one) => "const" in one)) found.enum = cases.map((one) => one.const);
    else if (cases) found[word] = cases;
  }

  return found;
}

const bodies = Object.entries(routes).flatMap(([path, methods]) => methods.map((method) =>
  [path, method, facts(description.paths[path][method].requestBody.content["application/json"].schema)]));
const lines = (entries) => entries.map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(",\n");
console.log(`{\n  "source": ${JSON.stringify(source)},\n  "bodies": {\n${lines(bodies.map(([path, method, schema]) => [`${method.toUpperCase()} ${path}`, schema]))}\n  },`);
console.log(`  "schemas": {\n${lines(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)))}\n  }\n}`);
