using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Teams;

/// <summary>How a member's settings are changed: in the book, with a row in the ledger where something is different.</summary>
internal static class SettingChange
{
    public static readonly IReadOnlyList<string> OnOff = ["on", "off"];

    public static Parameter Switch(string label) => new("state", ParameterKind.Choice, label) { Required = true, Choices = OnOff };

    public static bool IsOn(this CommandContext context) => context.Arguments.Get<string>("state") == "on";

    /// <param name="context">Who speaks, in a change.</param>
    /// <param name="setting">The setting's name, for the ledger.</param>
    /// <param name="to">What it becomes: a state, a number or an id.</param>
    /// <param name="settings">All settings of the member as they become.</param>
    public static void ChangeSettings(this CommandContext context, string setting, object to, MemberSettings settings)
    {
        var book = context.Member;
        if (settings == book.Settings)
        {
            return;
        }

        book.Change(book.Member with { Settings = settings });
        book.Note("settings.changed", context.Now, book.Id.Value, figures: LedgerEntry.Of(("setting", setting), ("to", to)));
    }
}
