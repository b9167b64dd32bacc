using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Discord.Protocol;
using CoachBot.Domain.Engagement;

namespace CoachBot.Discord.Commands;

/// <summary>A parameter of the catalogue as an option. None is required: a command with missing parts opens its form.</summary>
internal static class ParameterOption
{
    /// <summary>What a team's room can be: https://docs.discord.com/developers/resources/channel#channel-object-channel-types</summary>
    public static readonly IReadOnlyList<ChannelType> RoomTypes = [ChannelType.GuildText, ChannelType.GuildAnnouncement];

    public static DeclaredOption Of(Parameter parameter)
    {
        var type = TypeOf(parameter.Kind);
        var isText = type == CommandOptionType.Text;
        var choices = isText ? ChoicesOf(parameter) : null;
        return new DeclaredOption(type, parameter.Name, Excerpt.Of(parameter.Label, DiscordLimits.CommandDescription))
        {
            Choices = choices,
            Autocomplete = isText && Completions.Has(parameter.Kind) ? true : null,
            MaxLength = isText && choices is null ? parameter.Longest : null,
            ChannelTypes = parameter.Kind == ParameterKind.Room ? RoomTypes : null,
        };
    }

    private static CommandOptionType TypeOf(ParameterKind kind) => kind switch
    {
        ParameterKind.Member or ParameterKind.Person => CommandOptionType.User,
        ParameterKind.Room => CommandOptionType.Channel,
        ParameterKind.WorkspaceRole => CommandOptionType.Role,
        ParameterKind.WholeNumber => CommandOptionType.Integer,
        ParameterKind.File => CommandOptionType.Attachment,
        _ => CommandOptionType.Text,
    };

    private static IReadOnlyList<CommandChoice>? ChoicesOf(Parameter parameter) => parameter.Kind switch
    {
        ParameterKind.Choice => [.. parameter.Choices.Select(Choice)],
        ParameterKind.Activity => [.. Enum.GetNames<Activity>().Select(name => Choice(name.ToLowerInvariant()))],
        _ => null,
    };

    private static CommandChoice Choice(string value) => new(value, value);
}
