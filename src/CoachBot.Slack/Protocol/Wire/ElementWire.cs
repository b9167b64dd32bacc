using CoachBot.Slack.Protocol.Events;

namespace CoachBot.Slack.Protocol.Wire;

/// <summary>An element in a state or an action: one field of these is set, by its type.</summary>
internal sealed class ElementWire
{
    public string? Type { get; set; }
    public string? ActionId { get; set; }
    public string? BlockId { get; set; }
    public string? Value { get; set; }
    public OptionWire? SelectedOption { get; set; }
    public OptionWire[]? SelectedOptions { get; set; }
    public string? SelectedDate { get; set; }
    public string? SelectedTime { get; set; }
    public string? SelectedUser { get; set; }
    public string[]? SelectedUsers { get; set; }
    public string? SelectedConversation { get; set; }
    public string? SelectedChannel { get; set; }
    public FileWire[]? Files { get; set; }

    public BlockAction ToAction() => new(ActionId ?? "", BlockId ?? "", ToValue());

    public ElementValue ToValue() => new(Type ?? "", Values()) { Files = FileWire.ToFiles(Files) };

    private string[] Values()
    {
        if (SelectedOptions is not null)
            return [.. SelectedOptions.Select(option => option.Value).OfType<string>()];
        if (SelectedUsers is not null)
            return SelectedUsers;
        var single = Value ?? SelectedOption?.Value ?? SelectedDate ?? SelectedTime
            ?? SelectedUser ?? SelectedConversation ?? SelectedChannel;
        return single is null ? [] : [single];
    }
}

internal sealed class OptionWire
{
    public string? Value { get; set; }
}
