namespace CoachBot.Loopback.Slack;

public enum ConversationKind
{
    Public,
    Private,
    DirectMessage,
}
