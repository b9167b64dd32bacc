using System.Diagnostics.CodeAnalysis;
using CoachBot.Application.Agenda;
using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Drafts;
using CoachBot.Application.Commands.Why;
using CoachBot.Application.Dashboards;
using CoachBot.Application.Goals;
using CoachBot.Application.Outbox;
using CoachBot.Application.Reports;
using CoachBot.Application.Stores;
using CoachBot.Content;
using CoachBot.Pdf;
using CoachBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Hosting;

/// <summary>What the coach is made of, whatever platforms it speaks on.</summary>
public static class CoachServices
{
    private const string KeptWhole = "Compiled natively, the assembly of the commands is kept whole: TrimmerRootAssembly in CoachBot.csproj.";

    /// <summary>The conversation: commands, buttons, agenda, outbox. A command is a class that implements <see cref="ICommand"/>; nothing else registers it.</summary>
    public static IServiceCollection AddCoach(this IServiceCollection services)
    {
        // Read here, so that a fault in it is told at the start and not in the middle of a conversation.
        services.AddSingleton(ContentFolder.Read());
        Add<ICommand>(services, All<ICommand>());
        Add<IButtonAction>(services, All<IButtonAction>());
        Add<IAgendaRule>(services, AgendaRules.InOrder);

        services.AddSingleton<Func<CommandCatalog>>(provider => provider.GetRequiredService<CommandCatalog>);
        services.AddSingleton<CommandCatalog>();
        services.AddSingleton<ActionCatalog>();
        services.AddSingleton<AgendaRunner>();
        services.AddSingleton<Departures>();
        services.AddSingleton<Arrivals>();
        services.AddSingleton<Belonging>();
        services.AddSingleton<Preparations>();
        services.AddSingleton<Undelivered>();
        services.AddSingleton<LostAnswers>();
        services.AddSingleton<TakenAnswers>();
        services.AddSingleton<AnswerFate>();
        services.AddSingleton<CommandPipeline>();
        services.AddSingleton<Whereabouts>();
        services.AddSingleton<Completer>();
        services.AddSingleton<FormDrafts>();
        services.AddSingleton<DashboardReader>();
        services.AddSingleton<LostRooms>();
        services.AddSingleton<LostRoles>();
        services.AddSingleton<OutboxDispatcher>();
        services.AddSingleton<IGoalReason, GoalReasons>();
        // Its library is not loaded before the first report is asked for.
        services.AddSingleton<Func<IReportPaper>>(_ => () => new PdfPaper());
        return services;
    }

    public static IServiceCollection AddSqliteStore(this IServiceCollection services, string path)
    {
        services.AddSingleton(provider => SqliteCoachStore.Open(path, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new ObservedStore(provider.GetRequiredService<SqliteCoachStore>()));
        services.AddSingleton<ICoachStore>(provider => provider.GetRequiredService<ObservedStore>());
        services.AddSingleton<IOutboxStore>(provider => provider.GetRequiredService<SqliteCoachStore>());
        services.AddSingleton<IHostPresence>(provider => provider.GetRequiredService<SqliteCoachStore>());
        services.AddSingleton<IAnsweredEvents>(provider => provider.GetRequiredService<SqliteCoachStore>());
        services.AddSingleton<IPlatformNotes>(provider => provider.GetRequiredService<SqliteCoachStore>());
        return services;
    }

    /// <summary>What makes things happen by themselves on the real clock.</summary>
    public static IServiceCollection AddPassingTime(this IServiceCollection services)
    {
        services.AddSingleton<Heartbeat>();
        services.AddHostedService<AgendaService>();
        services.AddHostedService<OutboxServices>();
        return services;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = KeptWhole)]
    private static IEnumerable<Type> All<T>() => typeof(T).Assembly.GetTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(T))).OrderBy(t => t.FullName, StringComparer.Ordinal);

    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = KeptWhole)]
    private static void Add<T>(IServiceCollection services, IEnumerable<Type> types)
    {
        foreach (var type in types)
        {
            services.AddSingleton(typeof(T), type);
        }
    }
}
