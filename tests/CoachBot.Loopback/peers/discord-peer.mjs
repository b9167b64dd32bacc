// A small bot on discord.js, run against the loopback Discord: it shows that the loopback is Discord, and not what we think Discord is.
// Environment: COACHBOT_PEERS (a folder with node_modules), DISCORD_API (http://127.0.0.1:PORT/api), DISCORD_TOKEN.
import { createRequire } from 'node:module';

const require = createRequire(`${process.env.COACHBOT_PEERS}/`);
const {
  ActionRowBuilder, ButtonBuilder, ButtonStyle, Client, ContainerBuilder, EmbedBuilder, Events, GatewayIntentBits, LabelBuilder, MessageFlags,
  ModalBuilder, Partials, PermissionFlagsBits, SlashCommandBuilder, StringSelectMenuBuilder, TextDisplayBuilder, TextInputBuilder, TextInputStyle,
} = require('discord.js');

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages],
  partials: [Partials.Channel],
  rest: { api: process.env.DISCORD_API },
});

const commands = [
  new SlashCommandBuilder().setName('log').setDescription('What you did')
    .addIntegerOption((option) => option.setName('minutes').setDescription('How long').setRequired(true).setMinValue(1))
    .addStringOption((option) => option.setName('channel').setDescription('Where').setAutocomplete(true)),
  new SlashCommandBuilder().setName('goal').setDescription('Goals')
    .addSubcommand((command) => command.setName('add').setDescription('A new goal')),
  new SlashCommandBuilder().setName('slow').setDescription('Deferred'),
  new SlashCommandBuilder().setName('card').setDescription('A card of the second kind'),
  new SlashCommandBuilder().setName('write').setDescription('Writes to you')
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild),
];

const say = (event, more = {}) => console.log(JSON.stringify({ event, ...more }));

client.once(Events.ClientReady, async (ready) => {
  await ready.application.commands.set(commands);
  say('ready', { guilds: ready.guilds.cache.size });
});
client.on(Events.ShardReady, () => say('session'));
client.on(Events.ShardResume, (_, replayed) => say('resumed', { replayed }));
client.on(Events.MessageCreate, (message) => {
  if (!message.author.bot) say('message', { content: message.content, direct: message.channel.isDMBased() });
});
client.on(Events.GuildCreate, (guild) => say('guild', { name: guild.name }));
client.on(Events.Error, (error) => say('error', { message: error.message }));

const answers = {
  log: (interaction) => interaction.reply({
    content: `${interaction.options.getInteger('minutes')} min on ${interaction.options.getString('channel') ?? 'anything'}`,
    embeds: [new EmbedBuilder().setTitle('Logged').addFields({ name: 'streak', value: '3' })],
    components: [
      new ActionRowBuilder().addComponents(
        new ButtonBuilder().setCustomId('undo').setLabel('Undo').setStyle(ButtonStyle.Secondary)),
      new ActionRowBuilder().addComponents(
        new StringSelectMenuBuilder().setCustomId('mood').addOptions({ label: 'Good', value: 'good' }, { label: 'Bad', value: 'bad' })),
    ],
    flags: MessageFlags.Ephemeral,
  }),
  goal: (interaction) => interaction.showModal(new ModalBuilder().setCustomId('goal').setTitle('A goal').addLabelComponents(
    new LabelBuilder().setLabel('What').setTextInputComponent(
      new TextInputBuilder().setCustomId('what').setStyle(TextInputStyle.Short).setMaxLength(80)),
    new LabelBuilder().setLabel('Kind').setStringSelectMenuComponent(
      new StringSelectMenuBuilder().setCustomId('kind').addOptions({ label: 'Leads', value: 'leads' }, { label: 'Sales', value: 'sales' })))),
  slow: async (interaction) => {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply('done');
    await interaction.followUp({ content: 'and more', flags: MessageFlags.Ephemeral });
  },
  card: async (interaction) => {
    const { resource } = await interaction.reply({
      components: [new ContainerBuilder().addTextDisplayComponents(new TextDisplayBuilder().setContent('# Progress'))],
      flags: MessageFlags.IsComponentsV2,
      withResponse: true,
    });
    say('card', { id: resource.message.id });
  },
  write: async (interaction) => {
    const message = await interaction.user.send({ content: 'Hello', nonce: '42', enforceNonce: true });
    await message.edit('Hello again');
    await interaction.reply('Written');
    const history = await message.channel.messages.fetch({ limit: 10 });
    const member = await interaction.guild.members.fetch(interaction.user.id);
    say('written', { history: history.size, member: member.displayName });
  },
};

client.on(Events.InteractionCreate, async (interaction) => {
  try {
    if (interaction.isAutocomplete())
      await interaction.respond([{ name: `${interaction.options.getFocused()}nkedin`, value: 'linkedin' }]);
    else if (interaction.isChatInputCommand()) await answers[interaction.commandName](interaction);
    else if (interaction.isButton()) await interaction.update({ content: 'Taken back', embeds: [], components: [] });
    else if (interaction.isStringSelectMenu()) await interaction.reply(`Feeling ${interaction.values.join()}`);
    else if (interaction.isModalSubmit())
      await interaction.reply(`${interaction.fields.getTextInputValue('what')}: ${interaction.fields.getStringSelectValues('kind').join()}`);
  } catch (error) {
    say('error', { message: error.message });
  }
});

process.on('unhandledRejection', (error) => say('error', { message: error.message }));
process.stdin.on('end', () => process.exit(0)).resume();
client.login(process.env.DISCORD_TOKEN);
