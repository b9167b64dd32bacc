// A small app on @slack/bolt, run against the loopback Slack by a test: what bolt is content with, the loopback got right.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { App, LogLevel } = createRequire(join(process.env.COACHBOT_PEERS, 'peer.js'))('@slack/bolt');

const app = new App({
  token: process.env.SLACK_BOT_TOKEN,
  appToken: process.env.SLACK_APP_TOKEN,
  socketMode: true,
  logLevel: LogLevel.WARN,
  clientOptions: { slackApiUrl: process.env.SLACK_API },
});

const plain = (text) => ({ type: 'plain_text', text });
const form = {
  type: 'modal',
  callback_id: 'goal',
  title: plain('Goal'),
  submit: plain('Save'),
  blocks: [
    { type: 'input', block_id: 'name', label: plain('Name'), element: { type: 'plain_text_input', action_id: 'name_text' } },
    { type: 'input', block_id: 'buddy', optional: true, label: plain('Buddy'),
      element: { type: 'external_select', action_id: 'buddy_select', min_query_length: 1 } },
  ],
};

app.command('/coach', async ({ command, ack, client }) => {
  if (command.text !== 'form') {
    await ack({
      text: `heard ${command.text}`,
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text: `heard ${command.text}` } },
        { type: 'actions', elements: [{ type: 'button', action_id: 'done', value: '7', text: plain('Done') }] },
      ],
    });
    return;
  }
  await ack();
  await client.views.open({ trigger_id: command.trigger_id, view: form });
});

app.action('done', async ({ action, ack, respond }) => {
  await ack();
  await respond({ replace_original: true, text: `done ${action.value}` });
});

app.options('buddy_select', async ({ payload, ack }) => {
  await ack({ options: [{ text: plain(`Ben ${payload.value}`), value: 'ben' }] });
});

app.view('goal', async ({ view, body, ack, client }) => {
  const name = view.state.values.name.name_text.value;
  if (name === 'bad') {
    await ack({ response_action: 'errors', errors: { name: 'Not that one.' } });
    return;
  }
  await ack();
  const buddy = view.state.values.buddy.buddy_select.selected_option?.value;
  await client.chat.postMessage({ channel: body.user.id, text: `saved ${name} with ${buddy}` });
});

app.event('app_home_opened', async ({ event, client }) => {
  await client.views.publish({
    user_id: event.user,
    view: { type: 'home', blocks: [{ type: 'header', text: plain('Today') }] },
  });
});

app.event('app_mention', async ({ event, say }) => {
  await say({ text: `mentioned: ${event.text}`, thread_ts: event.ts });
});

app.shortcut('goal', async ({ shortcut, ack, client }) => {
  await ack();
  await client.views.open({ trigger_id: shortcut.trigger_id, view: form });
});

app.error(async (error) => console.error(error));

// The test ends the peer by closing its input.
process.stdin.on('end', () => process.exit(0)).resume();

await app.start();
console.log('started');
