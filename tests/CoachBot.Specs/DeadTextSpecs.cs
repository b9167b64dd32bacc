using CoachBot.Testing;
using Microsoft.Data.Sqlite;

namespace CoachBot.Specs;

/// <summary>What members write is taken as it is and stays what it is: text, never markup, a mention or a statement.</summary>
public sealed class DeadTextSpecs
{
    public static TheoryData<string> Texts =>
    [
        "🎉 party 👩‍👩‍👧",
        "مرحبا بالعملاء",
        "שלום customers",
        "**x** and `y` and _z_",
        "[red]alarm[/]",
        "[[double]]",
        "<@U1> <!channel> <#C1>",
        "@everyone @here",
        "'); DROP TABLE goals;--",
        "<b>&amp;</b>",
        "{0} {name} %s \\n",
        "https://example.org/?a=1&b=2",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task It_is_kept_and_shown_verbatim(string text)
    {
        await using var chat = await Conversation.StartAsync();

        await chat.AskAsync($"strategy add {text}");
        await chat.AskAsync($"log 30m \"{text}\"");
        await chat.AskAsync($"schedule add every weekday 09:00 30m {text}");
        await chat.AskAsync($"goal add \"{text}\" from 8 h to 2 h by end of March");

        Assert.Equal(text, (await chat.AskAsync("strategy list")).Figure("strategies.0.name"));
        Assert.Contains(text, (await chat.AskAsync("strategy list")).Text);
        Assert.Contains(text, (await chat.AskAsync("log list")).Text);
        Assert.Equal(text, (await chat.AskAsync("schedule list")).Figure("commitments.0.channel"));
        Assert.Equal(text, (await chat.AskAsync("goal list")).Figure("goals.0.title"));
        Assert.Contains(text, (await chat.SayAsync("@until 2026-01-05T09:00")).Single(m => m.Kind == "reminder").Text);
        Assert.Equal("terminal", (await chat.AskAsync("team")).Figure("name"));
    }

    [Fact]
    public async Task A_statement_in_a_reason_or_a_name_harms_no_table()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("schedule add every weekday 09:00 30m linkedin");

        await chat.SayAllAsync("skip '); DELETE FROM members;--", "away 2026-02-02 \"'); DROP TABLE aways;--\"", "@as '); DROP TABLE members;--", "today");

        Assert.Equal(2, (await chat.AskAsync("team")).Fact("members").GetArrayLength());
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = chat.StorePath, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT reason FROM aways UNION ALL SELECT reason FROM skips ORDER BY 1 DESC";
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        Assert.Equal("'); DROP TABLE aways;--", reader.GetString(0));
        Assert.True(reader.Read());
        Assert.Equal("'); DELETE FROM members;--", reader.GetString(0));
    }
}
