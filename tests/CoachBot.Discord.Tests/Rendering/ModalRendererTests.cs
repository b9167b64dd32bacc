using System.Text.Json;
using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Discord.Protocol;
using CoachBot.Discord.Rendering;
using CoachBot.Hosting;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Button = CoachBot.Discord.Protocol.Button;

namespace CoachBot.Discord.Tests.Rendering;

public class ModalRendererTests
{
    /// <summary>A form with every parameter of each real command that has any.</summary>
    public static TheoryData<string> Commands => [.. Forms().Select(form => form.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_form_of_every_command_stays_within_the_limits_whatever_is_typed(string command)
    {
        var form = Forms().Single(form => form.Name == command);

        Prop.ForAll(Anything.Text, ArbMap.Default.ArbFor<bool>(), (text, isDirect) =>
        {
            var typed = form.Fields.ToDictionary(field => field.Name, _ => text);
            var steps = ModalRenderer.Steps(form);
            return Enumerable.Range(0, steps.Count).All(step => Fits(ModalRenderer.Render(Filled(form, typed), step, isDirect)))
                && steps.Sum(step => step.Count) == form.Fields.Count;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_must_be_said_comes_first_five_fields_a_step()
    {
        var form = new Form("x", "X", [.. Enumerable.Range(0, 7).Select(i => Field($"f{i}") with { Required = i == 6 })]);

        Assert.Equal([["f6", "f0", "f1", "f2", "f3"], ["f4", "f5"]], ModalRenderer.Steps(form).Select(step => step.Select(field => field.Name)));
        Assert.Equal("X (2 of 2)", ModalRenderer.Render(form, 1).Title);
        Assert.Throws<ArgumentOutOfRangeException>(() => ModalRenderer.Render(form, 2));
    }

    [Fact]
    public void People_rooms_and_roles_are_picked_but_in_direct_messages()
    {
        var form = new Form("x", "X", [Field("who", "member"), Field("where", "room"), Field("role", "workspacerole")]);

        Assert.Equal(
            [typeof(UserSelect), typeof(ChannelSelect), typeof(RoleSelect)],
            Controls(ModalRenderer.Render(form, 0)).Select(control => control.GetType()));
        Assert.All(Controls(ModalRenderer.Render(form, 0, isDirect: true)), control => Assert.IsType<TextInput>(control));
    }

    [Fact]
    public void Who_was_picked_stays_picked_and_what_was_typed_stays_a_text()
    {
        var form = new Form("x", "X", [Field("who", "member"), Field("whom", "person")]);
        var controls = Controls(ModalRenderer.Render(Filled(form, new Dictionary<string, string> { ["who"] = "<@42>", ["whom"] = "@ben" }), 0));

        Assert.Equal([new SelectDefault(new Snowflake(42), "user")], Assert.IsType<UserSelect>(controls[0]).DefaultValues);
        Assert.Equal("@ben", Assert.IsType<TextInput>(controls[1]).Value);
    }

    [Fact]
    public void A_few_required_choices_are_a_radio_group_and_others_a_list()
    {
        string[] choices = ["a", "b"];
        var form = new Form("x", "X", [Field("must") with { Required = true, Choices = choices, Value = "B" }, Field("may") with { Choices = ["off"] }]);
        var controls = Controls(ModalRenderer.Render(form, 0));

        Assert.Equal([null, true], Assert.IsType<RadioGroup>(controls[0]).Options.Select(option => option.Default));
        Assert.True(controls[1] is StringSelect { MinValues: 0, Required: false, Options.Count: 1 });
    }

    [Fact]
    public void What_was_sent_is_read_as_it_would_be_typed_and_empty_fields_are_left_out()
    {
        var data = new InteractionData
        {
            CustomId = "form:goal add:1",
            Components =
            [
                Answer(new(ComponentType.TextInput, "note", Json("two talks\r\n\r\n one call "))),
                Answer(new(ComponentType.TextInput, "empty", Json("  "))),
                Answer(new(ComponentType.RadioGroup, "state", Json("on"))),
                Answer(new(ComponentType.RadioGroup, "none", JsonSerializer.SerializeToElement<string?>(null))),
                Answer(new(ComponentType.StringSelect, "for", Values: ["1h"])),
                Answer(new(ComponentType.StringSelect, "nothing", Values: [])),
                Answer(new(ComponentType.UserSelect, "who", Values: ["1"])),
                Answer(new(ComponentType.ChannelSelect, "room", Values: ["2"])),
                Answer(new(ComponentType.RoleSelect, "role", Values: ["3"])),
            ],
        };

        var sent = ModalRenderer.Read(data)!;

        Assert.Equal(("goal add", 1), (sent.Path, sent.Step));
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["note"] = "two talks one call",
                ["state"] = "on",
                ["for"] = "1h",
                ["who"] = "<@1>",
                ["room"] = "<#2>",
                ["role"] = "<@&3>",
            },
            sent.Fields);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("open:log add:0")]
    [InlineData("form:log add:x")]
    [InlineData("v1:today")]
    public void What_is_no_form_of_ours_is_not_read(string? customId) => Assert.Null(ModalRenderer.Read(new InteractionData { CustomId = customId }));

    [Fact]
    public void After_a_step_one_goes_on_or_saves_where_the_rest_is_optional()
    {
        var form = new Form("x", "X", [.. Enumerable.Range(0, 7).Select(i => Field($"f{i}"))]);

        Assert.Equal(["open:x:1", "send:x"], Ids(Step(null, form, 1)));
        var strict = form with { Fields = [.. form.Fields.Select(field => field with { Required = true })] };
        Assert.Equal(["open:x:1"], Ids(Step(null, strict, 1)));
        Assert.Equal(["open:x:0"], Ids(Step(Reply.Say($"That was wrong."), form, 0)));
    }

    [Theory]
    [InlineData(FormMove.Sent, "goal add", 2, null, "form:goal add:2")]
    [InlineData(FormMove.Sent, "goal add", 2, 1457ul, "form:goal add:2:1457")]
    [InlineData(FormMove.Open, "log", 0, null, "open:log:0")]
    [InlineData(FormMove.Send, "log", 0, null, "send:log")]
    [InlineData(FormMove.Send, "log", 0, ulong.MaxValue, "send:log:18446744073709551615")]
    public void A_form_s_custom_id_is_read_as_it_was_written(FormMove move, string path, int step, ulong? interaction, string text)
    {
        var written = new FormId(move, path, step, interaction is { } number ? new Snowflake(number) : null);
        Assert.Equal(text, written.ToString());
        Assert.True(FormId.TryParse(text, out var id));
        Assert.Equal(written, id);
    }

    [Theory]
    [InlineData("form:goal add:2:x")]
    [InlineData("form:goal add:2:1:2")]
    [InlineData("send:log:")]
    public void A_mark_that_is_no_interaction_is_no_form_s(string text) => Assert.False(FormId.TryParse(text, out _));

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

    [Fact]
    public void A_file_is_uploaded_and_its_field_is_its_name()
    {
        var form = new Form("x", "X", [Field("file", "file") with { Required = true, Value = "old.csv" }]);
        var upload = Assert.IsType<FileUpload>(Assert.Single(Controls(ModalRenderer.Render(form, 0))));
        var file = new UploadedFile(new Snowflake(51), "figures.csv", 12, "https://cdn.discordapp.com/a");
        var sent = ModalRenderer.Read(new InteractionData
        {
            CustomId = "form:x:0",
            Components = [Answer(new ComponentValue(ComponentType.FileUpload, upload.CustomId, Values: ["51"]))],
            Resolved = new ResolvedData(Attachments: new Dictionary<Snowflake, UploadedFile> { [file.Id] = file }),
        })!;

        Assert.Equal((1, 1, true), (upload.MinValues, upload.MaxValues, upload.Required));
        Assert.Equal("figures.csv", sent.Fields["file"]);
        Assert.Equal([file], sent.Files);
    }

    [Fact]
    public void A_form_that_asks_for_a_file_has_no_other_step()
    {
        var forms = Forms().Where(form => form.Fields.Any(field => field.Kind == "file")).ToList();

        Assert.NotEmpty(forms);
        Assert.All(forms, form => Assert.Single(ModalRenderer.Steps(form)));
    }

    private static bool Fits(Modal modal) =>
        modal.CustomId.Length is > 0 and <= DiscordLimits.CustomId
        && modal.Title.Length is > 0 and <= DiscordLimits.ModalTitle
        && modal.Components.Count is > 0 and <= DiscordLimits.ModalComponents
        && modal.Components.Cast<Label>().All(label => label.Text.Length is > 0 and <= DiscordLimits.LabelText
            && label.Description is null or { Length: > 0 and <= DiscordLimits.LabelDescription }
            && label.Component switch
            {
                TextInput input => input.MaxLength is > 0 and <= DiscordLimits.TextInputValue && (input.Value?.Length ?? 0) <= input.MaxLength,
                RadioGroup group => group.Options.Count is >= DiscordLimits.RadioOptionsMin and <= DiscordLimits.RadioOptions
                    && group.Options.All(Fits),
                StringSelect select => select.Options.Count is > 0 and <= DiscordLimits.SelectOptions && select.Options.All(Fits)
                    && (select.MinValues > 0) == (select.Required == true),
                UserSelect or ChannelSelect or RoleSelect => true,
                FileUpload upload => upload is { MaxValues: 1 } && (upload.MinValues > 0) == (upload.Required == true),
                _ => false,
            });

    private static bool Fits(ChoiceOption option) =>
        option is { Label.Length: > 0 and <= DiscordLimits.SelectOptionLabel, Value.Length: > 0 and <= DiscordLimits.SelectOptionValue };

    private static FormField Field(string name, string kind = "text") => new(name, name, kind, Required: false, Value: null);

    private static Form Filled(Form form, IReadOnlyDictionary<string, string> typed) =>
        form with { Fields = [.. form.Fields.Select(field => field with { Value = typed.GetValueOrDefault(field.Name) })] };

    private static List<Component> Controls(Modal modal) => [.. modal.Components.Cast<Label>().Select(label => label.Component)];

    private static ComponentValue Answer(ComponentValue component) => new(ComponentType.Label, Component: component);

    private static JsonElement Json(string text) => JsonSerializer.SerializeToElement(text);

    private static MessagePayload Step(Reply? reply, Form form, int step) =>
        ModalRenderer.StepMessage(reply, form, step, Scene.Reader, new LocalDate(2026, 1, 5), new MessageMarks());

    private static IEnumerable<string?> Ids(MessagePayload message) =>
        message.Components!.Cast<ActionRow>().SelectMany(row => row.Components).Cast<Button>().Select(button => button.CustomId);
}
