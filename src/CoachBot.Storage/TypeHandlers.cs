using System.Data;
using System.Globalization;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Rows;
using Dapper;
using NodaTime;

namespace CoachBot.Storage;

/// <summary>Teaches Dapper the columns' forms. Registered once, before the first query.</summary>
internal static class TypeHandlers
{
    private static readonly Lazy<bool> Registered = new(Add);

    public static void Register() => _ = Registered.Value;

    private static bool Add()
    {
        SqlMapper.AddTypeHandler(new Handler<Instant>(Stored.Instant, value => value.Ms()));
        SqlMapper.AddTypeHandler(new Handler<TeamId>(id => new TeamId(id), id => id.Value));
        SqlMapper.AddTypeHandler(new Handler<MemberId>(id => new MemberId(id), id => id.Value));
        SqlMapper.AddTypeHandler(new Handler<GoalId>(id => new GoalId(id), id => id.Value));
        SqlMapper.AddTypeHandler(new Handler<OccasionId>(id => new OccasionId(id), id => id.Value));
        SqlMapper.AddTypeHandler(new DateHandler());
        return true;
    }

    private sealed class Handler<T>(Func<long, T> read, Func<T, long> write) : SqlMapper.TypeHandler<T>
    {
        public override T Parse(object value) => read(Convert.ToInt64(value, CultureInfo.InvariantCulture));

        public override void SetValue(IDbDataParameter parameter, T? value)
        {
            parameter.DbType = DbType.Int64;
            parameter.Value = write(value!);
        }
    }

    private sealed class DateHandler : SqlMapper.TypeHandler<LocalDate>
    {
        public override LocalDate Parse(object value) => Stored.Date((string)value);

        public override void SetValue(IDbDataParameter parameter, LocalDate value)
        {
            parameter.DbType = DbType.String;
            parameter.Value = value.Iso();
        }
    }
}
