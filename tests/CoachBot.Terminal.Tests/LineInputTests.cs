using RadLine;
using Spectre.Console;

namespace CoachBot.Terminal.Tests;

public sealed class LineInputTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private readonly Screen _screen = new(60, hasColours: true);
    private readonly ScriptedKeys _keys = new();

    [Fact]
    public async Task A_line_is_trimmed_and_empty_ones_are_passed_over()
    {
        _keys.Press(ConsoleKey.Enter).Type("  ").Press(ConsoleKey.Enter).Type(" goal list ").Press(ConsoleKey.Enter);

        Assert.Equal("goal list", await ReadAsync(Input()));
    }

    [Theory]
    [InlineData("exit")]
    [InlineData("Quit")]
    public async Task A_word_ends_it(string word)
    {
        _keys.Type(word).Press(ConsoleKey.Enter);

        Assert.Null(await ReadAsync(Input()));
    }

    [Fact]
    public async Task A_line_feed_sends_a_line_like_Enter()
    {
        _keys.Type("today").Press(ConsoleKey.Enter, control: true);

        Assert.Equal("today", await ReadAsync(Input()));
    }

    [Fact]
    public async Task Control_and_D_ends_it_on_an_empty_line_only()
    {
        _keys.Type("ab").Press(ConsoleKey.Home).Press(ConsoleKey.D, control: true).Press(ConsoleKey.Enter)
            .Press(ConsoleKey.D, control: true);
        var input = Input();

        Assert.Equal("b", await ReadAsync(input));
        Assert.Null(await ReadAsync(input));
    }

    [Fact]
    public async Task Control_and_C_ends_it_whatever_is_typed()
    {
        _keys.Type("half a line").Press(ConsoleKey.C, control: true);

        Assert.Null(await ReadAsync(Input()));
    }

    [Fact]
    public async Task A_question_takes_an_empty_answer_and_is_dropped_by_Control_and_C()
    {
        _keys.Press(ConsoleKey.Enter).Type(" tue ").Press(ConsoleKey.Enter).Press(ConsoleKey.C, control: true);
        var input = Input();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));

        Assert.Equal("", await input.AskAsync("Which days [mon]", patience.Token));
        Assert.Equal("tue", await input.AskAsync("Which days [mon]", patience.Token));
        Assert.Null(await input.AskAsync("Which days [mon]", patience.Token));
        Assert.Contains("Which days [mon] ›", _screen.Text, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.FullName, "history")));
    }

    [Fact]
    public async Task The_line_is_edited_as_in_a_shell()
    {
        _keys.Type("go home now").Press(ConsoleKey.W, control: true).Press(ConsoleKey.Backspace)
            .Press(ConsoleKey.A, control: true).Type("> ").Press(ConsoleKey.E, control: true).Type("!").Press(ConsoleKey.Enter);
        _keys.Type("wrong").Press(ConsoleKey.U, control: true).Type("right").Press(ConsoleKey.Enter);
        var input = Input();

        Assert.Equal("> go home!", await ReadAsync(input));
        Assert.Equal("right", await ReadAsync(input));
    }

    [Fact]
    public async Task Tab_completes_what_stands_before_the_cursor()
    {
        _keys.Type("goal s").Press(ConsoleKey.Tab).Type("reading").Press(ConsoleKey.Enter);

        Assert.Equal("goal show reading", await ReadAsync(Input("goal list", "goal show ")));
    }

    [Fact]
    public async Task Lines_of_an_earlier_session_come_back()
    {
        _keys.Type("first").Press(ConsoleKey.Enter).Type("second").Press(ConsoleKey.Enter);
        var earlier = Input();
        await ReadAsync(earlier);
        await ReadAsync(earlier);

        _keys.Press(ConsoleKey.UpArrow).Press(ConsoleKey.UpArrow).Press(ConsoleKey.Enter);

        Assert.Equal("first", await ReadAsync(Input()));
    }

    // The line is erased, the message takes its place, and the line is drawn anew below with all that was typed.
    [Fact]
    public async Task A_message_that_comes_while_someone_types_is_printed_above_the_line()
    {
        var input = Input();
        _keys.Type("goal").Then(() => input.Print(new Text("reminder\n"))).Then(() => { }).Type("s").Press(ConsoleKey.Enter);

        Assert.Equal("goals", await ReadAsync(input));

        var after = _screen.Text[(_screen.Text.IndexOf("reminder\n", StringComparison.Ordinal) + "reminder\n".Length)..];
        Assert.Contains("\u001b[2K\u001b[1Greminder\n", _screen.Text, StringComparison.Ordinal);
        Assert.Contains("goal", after[..after.IndexOf("goals", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_comes_between_lines_is_printed_at_once()
    {
        var input = Input();
        input.Print(new Text("hello\n"));
        Assert.Equal("hello\n", _screen.Text);

        _keys.Type("a").Press(ConsoleKey.Enter);
        await ReadAsync(input);
        input.Print(new Text("answer\n"));

        Assert.EndsWith("\nanswer\n", WithoutWrapping(_screen.Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_for_a_line_can_be_cancelled_and_leaves_the_cursor_below_it()
    {
        using var cancellation = new CancellationTokenSource();
        _keys.Type("half").Then(cancellation.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Input().ReadLineAsync(cancellation.Token));
        Assert.EndsWith("\n", WithoutWrapping(_screen.Text), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string WithoutWrapping(string text) =>
        text.Replace("\u001b[?7l", "", StringComparison.Ordinal).Replace("\u001b[?7h", "", StringComparison.Ordinal);

    private LineInput Input(params string[] commands) => new(
        _screen.Console,
        Path.Combine(_folder.FullName, "history"),
        text => [.. commands.Where(command => command.StartsWith(text, StringComparison.Ordinal))],
        _keys);

    private static async Task<string?> ReadAsync(LineInput input)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return await input.ReadLineAsync(patience.Token);
    }
}
