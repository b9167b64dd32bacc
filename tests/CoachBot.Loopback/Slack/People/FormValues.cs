namespace CoachBot.Loopback.Slack;

/// <summary>What a person put into a form, by action id, block id or label. What is left out keeps its initial value.</summary>
public sealed class FormValues : Dictionary<string, FormValue>;
