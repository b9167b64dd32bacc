using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using Spectre.Console;

namespace CoachBot.Terminal;

/// <summary>
/// The few colours of the terminal: muted and warm, so that what matters stands out. No meaning is carried by a colour alone,
/// since it may be turned off (NO_COLOR).
/// </summary>
internal static class Palette
{
    public static readonly Style Normal = Style.Plain;
    public static readonly Style Strong = new(decoration: Decoration.Bold);
    public static readonly Style Quiet = new(Color.Grey);
    public static readonly Style Heading = new(Color.NavajoWhite1, decoration: Decoration.Bold);
    public static readonly Style Command = new(Color.LightGoldenrod2_1);
    public static readonly Style Mention = new(Color.LightSkyBlue1, decoration: Decoration.Bold);
    public static readonly Style Good = new(Color.DarkSeaGreen);
    public static readonly Style Line = new(Color.LightGoldenrod3);

    public static Style Link(string address) => new(Color.LightSkyBlue3_1, decoration: Decoration.Underline, link: address);

    public static Style Of(HeatCell cell) => cell switch
    {
        HeatCell.Kept => Good,
        HeatCell.MadeUp => new Style(Color.LightSkyBlue3),
        HeatCell.Missed => new Style(Color.LightPink3),
        HeatCell.Reserve => new Style(Color.LightGoldenrod3),
        HeatCell.Bonus => new Style(Color.LightSkyBlue3_1),
        HeatCell.Open => Normal,
        _ => Quiet,
    };

    /// <summary>A message's label and its colour; none for a reply, which follows what was asked.</summary>
    public static (string Text, Style Style)? Label(MessageKind kind) => kind switch
    {
        MessageKind.Reminder => ("reminder", new Style(Color.LightSkyBlue3)),
        MessageKind.LastCall => ("last call", new Style(Color.LightGoldenrod3)),
        MessageKind.Nag => ("nag", new Style(Color.LightSalmon3_1)),
        MessageKind.Review => ("review", Good),
        MessageKind.Notice => ("notice", new Style(Color.NavajoWhite3)),
        MessageKind.Clock => ("clock", Quiet),
        _ => null,
    };
}
