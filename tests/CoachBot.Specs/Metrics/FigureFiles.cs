using System.Text;
using CoachBot.Testing;

namespace CoachBot.Specs.Metrics;

/// <summary>Files of figures, as somebody hands them in.</summary>
internal static class FigureFiles
{
    public const string Leads = "date,leads\n2025-12-29,3\n2025-12-30,4\n2026-01-02,5\n";

    /// <summary>A conversation in which leads are counted.</summary>
    public static async Task<Conversation> CountingLeadsAsync()
    {
        var chat = await Conversation.StartAsync();
        await chat.AskAsync("metric add leads");
        return chat;
    }

    public static Task<Message> ImportAsync(this Conversation chat, string text, string words = "") =>
        chat.ImportAsync(Encoding.UTF8.GetBytes(text), words);

    public static async Task<Message> ImportAsync(this Conversation chat, byte[] bytes, string words = "")
    {
        var path = Path.Combine(chat.Folder, "figures.csv");
        await File.WriteAllBytesAsync(path, bytes);
        return await chat.AskAsync($"metric import \"{path}\" {words}");
    }
}
