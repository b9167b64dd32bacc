using CoachBot.CrashHost;

// The real program, which dies at a named point when it gets there the n-th time:
// [terminal|discord|slack] POINT NTH CLOCK.
var point = new FatalPoint(args[1], int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture));
return args[0] switch
{
    "discord" => await DiscordLife.RunAsync(point, args[3]),
    "slack" => await SlackLife.RunAsync(point, args[3]),
    _ => await TerminalLife.RunAsync(point, args[3]),
};
