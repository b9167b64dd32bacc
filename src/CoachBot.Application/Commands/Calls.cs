using CoachBot.Application.Chat;
using CoachBot.Application.Commands.Help;
using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Privacy;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands;

/// <summary>What an event asks for: whether it changes anything, and the work itself.</summary>
/// <param name="Path">The command's path, or the action's name.</param>
public sealed record Call(string Path, CommandEffect Effect, bool CanUndo, Func<CommandContext, Reply> Run)
{
    /// <summary>The work on a snapshot before the transaction; null where the command needs none.</summary>
    public Func<CommandContext, IPreparation?>? Prepare { get; init; }
}

/// <summary>Turns an event into a call.</summary>
public static partial class Calls
{
    /// <summary>The longest line that is read, in characters.</summary>
    public const int LongestLine = 8000;

    /// <exception cref="UserError">The words name no command, or the button is none of ours.</exception>
    public static Call Of(ChatEvent chatEvent, CommandCatalog catalog, ActionCatalog actions) => chatEvent switch
    {
        CommandInvoked command => OfText(command.Text, catalog, command.Files is [var file, ..] ? file.Name : null),
        FormSubmitted form => OfForm(form, catalog),
        ButtonPressed { Action: { Name: "cmd" } action } => OfLine(action, catalog),
        ButtonPressed { Action: { Name: ShareAction } action } => ToRoom(OfText(action.Get("t") ?? "", catalog)),
        ButtonPressed button => OfButton(button.Action, actions),
        _ => throw new ArgumentOutOfRangeException(nameof(chatEvent)),
    };

    /// <param name="text">The line.</param>
    /// <param name="catalog">All commands.</param>
    /// <param name="file">The name of the file that came with it; null where none did.</param>
    /// <exception cref="UserError">The words name no command.</exception>
    public static Call OfText(string text, CommandCatalog catalog, string? file = null)
    {
        if (text.Length > LongestLine)
        {
            throw new UserError(GeneralTexts.TooLong(text.Length, LongestLine));
        }

        SeveralLines.Refuse(text, catalog);
        var line = Shorthands.Expand(text, catalog);
        var tokens = Tokenizer.Split(line);
        if (tokens.Count == 0)
        {
            return OfText("today", catalog);
        }

        if (Sentences.AsksAboutMe(tokens))
        {
            throw new UserError(Sentences.Topic(tokens, catalog) is { } topic ? GeneralTexts.Sentence(topic) : GeneralTexts.WhatThisIs());
        }

        var (command, consumed) = catalog.Match(tokens);
        if (command is null)
        {
            throw new UserError(NoCommand.Of(line, tokens, catalog));
        }

        var definition = command.Definition;
        return new Call(definition.Path, definition.Effect, definition.CanUndo, context =>
        {
            try
            {
                return Bound(command, context, Bind);
            }
            catch (UserError error) when (error.Unclear.Meanings.Count > 0)
            {
                throw new UserError(error.Reply.With(Reread(line, tokens, error, new PlainInlines(context.Format))));
            }
        })
        {
            Prepare = Preparing(command, Bind),
        };

        Binding Bind(Binder binder)
        {
            try
            {
                return binder.Bind(line, [.. tokens.Skip(consumed)], file);
            }
            catch (UserError error) when (error.Unclear.Meanings.Count == 0 && definition.IsDefault && tokens.Count > consumed && consumed == definition.Group.Split(' ').Length
                && NoCommand.OfGroup(definition, line, tokens, consumed, catalog) is { } meant)
            {
                throw new UserError(GeneralTexts.Unknown($"{definition.Group} {tokens[consumed].Text}", meant));
            }
        }
    }

    /// <summary>A button for each thing that words may mean: the line again, with what means that alone, or with what was not said.</summary>
    private static IEnumerable<Button> Reread(string line, IReadOnlyList<Token> tokens, UserError error, PlainInlines format)
    {
        var (typed, meanings) = error.Unclear;
        if (error.Missing is { } missing)
        {
            return meanings.SelectMany(m => CommandButton.Of(format.Text(m.Label), $"{line} --{missing} {m.Text}"));
        }

        var words = typed.Split(' ');
        var at = Enumerable.Range(0, tokens.Count).FirstOrDefault(
            i => tokens.Skip(i).Take(words.Length).Select(t => t.Text).SequenceEqual(words), -1);
        if (at < 0)
        {
            return [];
        }

        var (before, behind) = (line[..tokens[at].Start], line[tokens[at + words.Length - 1].End..]);
        return meanings.SelectMany(m => CommandButton.Of(format.Text(m.Label), before + m.Text + behind));
    }

    private static Call OfForm(FormSubmitted form, CommandCatalog catalog)
    {
        var command = catalog.Find(form.Form) ?? throw new UserError(GeneralTexts.OldForm());
        var definition = command.Definition;
        return new Call(definition.Path, definition.Effect, definition.CanUndo, context =>
        {
            try
            {
                return Bound(command, context, binder => binder.Bind(form.Fields));
            }
            catch (UserError error) when (!error.IsDenied && form.Fields.Count > 0 && (error.Reply.Form is null || error.Missing is not null))
            {
                throw StillOpen(command, context, form.Fields, error, catalog);
            }
        })
        {
            Prepare = Preparing(command, binder => binder.Bind(form.Fields), (form.Fields, catalog)),
        };
    }

    /// <param name="form">What was typed into a form, which stays open where something is wrong, and all commands; null for a line.</param>
    private static Func<CommandContext, IPreparation?>? Preparing(
        ICommand command, Func<Binder, Binding> bind, (IReadOnlyDictionary<string, string> Fields, CommandCatalog Catalog)? form = null) =>
        command is not IPreparedCommand prepared ? null : context =>
        {
            try
            {
                var binding = bind(new Binder(command.Definition, context.Reading()));
                context.Arguments = binding.Arguments;
                return binding.Missing is not null ? null : context.FileFault is { } fault ? throw fault : prepared.Prepare(context);
            }
            catch (UserError error) when (form is not null && error.Reply.Form is null)
            {
                throw StillOpen(command, context, form.Value.Fields, error, form.Value.Catalog);
            }
        };

    /// <summary>What was typed is not typed again: the form stays open, and where a field may mean several things, one tap says which.</summary>
    private static UserError StillOpen(
        ICommand command, CommandContext context, IReadOnlyDictionary<string, string> fields, UserError error, CommandCatalog catalog)
    {
        Binder New() => new(command.Definition, context.Reading());
        var meanings = new FormAsLine(command.Definition, catalog, New).Buttons(fields, error, new PlainInlines(context.Format));
        return new UserError(error.Reply.With(meanings) with { Form = New().Again(fields) with { HasProblem = true } });
    }

    private static Reply Bound(ICommand command, CommandContext context, Func<Binder, Binding> bind)
    {
        var definition = command.Definition;
        context.Demand(definition.Who, definition.Path);
        var binding = bind(new Binder(definition, context.Reading()));
        context.Arguments = binding.Arguments;
        return binding.Missing is { } form && command is not IAsksItself
            ? Reply.Of(new Block.Text(GeneralTexts.Missing(definition))) with { Form = command is IKnowsBefore known ? Forms.Filled(form, known.Known(context)) : form }
            : command.Handle(context);
    }
}

/// <summary>A command that answers missing arguments in its own words.</summary>
public interface IAsksItself;

/// <summary>A command whose form is filled in with how things are.</summary>
public interface IKnowsBefore
{
    /// <summary>By the name of the field, as it would be typed.</summary>
    IReadOnlyDictionary<string, string?> Known(CommandContext context);
}
