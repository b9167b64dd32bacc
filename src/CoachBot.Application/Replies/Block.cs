using System.Text.Json.Serialization;

namespace CoachBot.Application.Replies;

/// <summary>A part of a reply. Each has a rendering on every platform, and words for every picture.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "t")]
[JsonDerivedType(typeof(Text), "text")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Fields), "fields")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(Meter), "meter")]
[JsonDerivedType(typeof(Heatmap), "heatmap")]
[JsonDerivedType(typeof(Sparkline), "sparkline")]
[JsonDerivedType(typeof(PacingLine), "pacing")]
public abstract record Block
{
    public abstract T Accept<T>(IBlockVisitor<T> visitor);

    public sealed record Text(Line Line) : Block
    {
        public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
    }

    public sealed record Heading(Line Line) : Block
    {
        public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
    }

    /// <summary>Names and what they stand at.</summary>
    public sealed record Fields(IReadOnlyList<Field> Items) : Block
    {
        public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
    }

    public sealed record Table(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<Line>> Rows) : Block
    {
        public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
    }

    /// <summary>A bar; <paramref name="Share"/> is 0 to 1, <paramref name="Words"/> says it in words.</summary>
    public sealed record Meter(string Label, double Share, Line Words) : Block
    {
        public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
    }

    /// <summary>Weeks as columns, Monday first; each cell is a <see cref="HeatCell"/>.</summary>
    public sealed record Heatmap(string Label, IReadOnlyList<IReadOnlyList<HeatCell>> Weeks, Line Words) : Block
    {
        public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
    }

    public sealed record Sparkline(string Label, IReadOnlyList<double> Values, Line Words) : Block
    {
        public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
    }

    /// <summary>A goal's value against its line, both as shares of the way from baseline to target.</summary>
    public sealed record PacingLine(string Label, double Value, double Line, Line Words) : Block
    {
        public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
    }
}

public sealed record Field(string Name, Line Value);

/// <summary>One day of a heatmap.</summary>
public enum HeatCell
{
    Nothing = 0,
    Kept = 1,
    MadeUp = 2,
    Missed = 3,
    Reserve = 4,
    Excused = 5,
    Bonus = 6,
    Open = 7,
}

/// <summary>Renders each kind of block; abstract on purpose, so that a new kind can't vanish silently.</summary>
public interface IBlockVisitor<out T>
{
    T Visit(Block.Text block);

    T Visit(Block.Heading block);

    T Visit(Block.Fields block);

    T Visit(Block.Table block);

    T Visit(Block.Meter block);

    T Visit(Block.Heatmap block);

    T Visit(Block.Sparkline block);

    T Visit(Block.PacingLine block);
}
