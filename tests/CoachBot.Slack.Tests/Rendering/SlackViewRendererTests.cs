using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Hosting;
using CoachBot.Slack.Protocol.Blocks;
using CoachBot.Slack.Protocol.Events;
using CoachBot.Slack.Rendering;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CoachBot.Slack.Tests.Rendering;

public class SlackViewRendererTests
{
    /// <summary>A form with every parameter of each real command that has any.</summary>
    public static TheoryData<string> Commands => [.. Forms().Select(form => form.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_form_of_every_command_is_taken_by_Slack_whatever_is_typed(string command)
    {
        var form = Forms().Single(form => form.Name == command);

        Prop.ForAll(Anything.Text, Anything.Reply, (text, reply) =>
        {
            var filled = form with { HasProblem = true, Fields = [.. form.Fields.Select(field => field with { Value = text })] };
            var view = Render(reply with { Form = filled });
            return Written.ErrorsOf(view) is [] && view.Blocks.OfType<InputBlock>().Count() == form.Fields.Count(field => !field.NeedsRoles);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_must_be_said_comes_first()
    {
        var view = Render(Form(Field("may"), Field("must") with { Required = true }));

        Assert.Equal([("must", null), ("may", (bool?)true)], Inputs(view).Select(input => (input.BlockId, input.Optional)));
        Assert.Equal("form:x:C1", view.PrivateMetadata);
    }

    [Fact]
    public void People_rooms_and_days_are_picked_and_stay_picked()
    {
        var view = Render(Form(
            Field("who", "member"), Field("whom", "person") with { Value = "<@U1>" }, Field("room", "room") with { Value = "<#C1|social>" },
            Field("on", "date") with { Value = "2026-01-05" }));

        Assert.Equal([null, "U1"], Inputs(view).Take(2).Select(input => Assert.IsType<UsersSelect>(input.Element).InitialUser));
        Assert.Equal("C1", Assert.IsType<ConversationsSelect>(Inputs(view)[2].Element).InitialConversation);
        Assert.True(Assert.IsType<ConversationsSelect>(Inputs(view)[2].Element).Filter!.ExcludeExternalSharedChannels);
        Assert.Equal("2026-01-05", Assert.IsType<DatePicker>(Inputs(view)[3].Element).InitialDate);
    }

    [Fact]
    public void What_was_typed_and_can_not_be_picked_stays_a_text()
    {
        var view = Render(Form(Field("who", "member") with { Value = "@ben" }, Field("on", "date") with { Value = "next friday" }));

        Assert.Equal(["@ben", "next friday"], Inputs(view).Select(input => Assert.IsType<PlainTextInput>(input.Element).InitialValue));
    }

    [Fact]
    public void A_few_required_choices_are_radio_buttons_and_others_a_list()
    {
        string[] choices = ["a", "b"];
        var view = Render(Form(
            Field("must") with { Required = true, Choices = choices, Value = "B" },
            Field("may") with { Choices = ["off"] }));

        Assert.Equal("b", Assert.IsType<RadioButtons>(Inputs(view)[0].Element).InitialOption?.Value);
        Assert.Null(Assert.IsType<StaticSelect>(Inputs(view)[1].Element).InitialOption);
    }

    [Fact]
    public void What_was_wrong_and_a_title_that_is_too_long_stand_over_the_fields()
    {
        var form = Form(Field("a")) with { Title = "A title that is longer than its place", HasProblem = true };
        var view = Render(Reply.Say($"That was wrong.") with { Form = form });

        Assert.Equal("A title that is longer…", view.Title.Text);
        Assert.Equal("A title that is longer than its place\nThat was wrong.", Written.Shown(view.Blocks));
        Assert.Empty(Written.Shown(Render(Form(Field("a"))).Blocks));
        Assert.Throws<ArgumentException>(() => Render(Reply.Say($"x")));
    }

    [Fact]
    public void A_file_is_put_in_and_its_field_is_its_name()
    {
        var input = Assert.IsType<FileInput>(Inputs(Render(Form(Field("file", "file") with { Value = "old.csv" })))[0].Element);
        var file = new SharedFile("F1", "figures.csv", 12);
        var element = new ElementValue("file_input", []) { Files = [file] };
        var sent = SlackViewRenderer.Read(new ViewState("V1")
        {
            PrivateMetadata = "form:metric import:C1",
            Values = new StateValues(new Dictionary<string, IReadOnlyDictionary<string, ElementValue>>
            {
                ["file"] = new Dictionary<string, ElementValue> { ["file"] = element },
            }),
        })!;

        Assert.Equal(1, input.MaxFiles);
        Assert.Equal("figures.csv", sent.Fields["file"]);
        Assert.Equal([file], sent.Files);
    }

    [Fact]
    public void What_was_sent_is_read_as_it_would_be_typed_and_empty_fields_are_left_out()
    {
        var sent = SlackViewRenderer.Read(View("form:goal add:C1",
            ("note", "plain_text_input", "two talks\r\n\r\n one call "),
            ("empty", "plain_text_input", "  "), ("nothing", "static_select", null),
            ("state", "radio_buttons", "on"), ("who", "users_select", "U1"), ("room", "conversations_select", "C2"),
            ("on", "datepicker", "2026-01-05")))!;

        Assert.Equal(("goal add", "C1"), (sent.Path, sent.Room));
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["note"] = "two talks one call",
                ["state"] = "on",
                ["who"] = "<@U1>",
                ["room"] = "<#C2>",
                ["on"] = "2026-01-05",
            },
            sent.Fields);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("open:log add:C1")]
    [InlineData("v1:today")]
    public void What_is_no_form_of_ours_is_not_read(string? metadata) => Assert.Null(SlackViewRenderer.Read(View(metadata)));

    private static ViewState View(string? metadata, params (string Name, string Type, string? Value)[] fields) => new("V1")
    {
        PrivateMetadata = metadata,
        Values = new StateValues(fields.ToDictionary(
            field => field.Name,
            IReadOnlyDictionary<string, ElementValue> (field) => new Dictionary<string, ElementValue>
            {
                [field.Name] = new(field.Type, field.Value is null ? [] : [field.Value]),
            })),
    };

    private static IEnumerable<Form> Forms()
    {
        using var services = new ServiceCollection().AddCoach().BuildServiceProvider();
        return
        [
            .. services.GetServices<ICommand>().Select(command => command.Definition).Where(definition => definition.Parameters.Count > 0)
                .Select(definition => new Form(
                    definition.Path, definition.Summary, [.. definition.Parameters.Select(p => p.ToField(p.Default, p.Required))])),
        ];
    }

    private static FormField Field(string name, string kind = "text") => new(name, name, kind, Required: false, Value: null);

    private static Form Form(params FormField[] fields) => new("x", "X", fields);

    private static List<InputBlock> Inputs(ModalView view) => [.. view.Blocks.OfType<InputBlock>()];

    private static ModalView Render(Form form) => Render(new Reply { Form = form });

    private static ModalView Render(Reply reply) => SlackViewRenderer.Render(reply, Scene.Reader, new LocalDate(2026, 1, 5), "C1");
}
