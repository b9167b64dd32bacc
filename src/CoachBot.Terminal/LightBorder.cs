using Spectre.Console;
using Spectre.Console.Rendering;

namespace CoachBot.Terminal;

/// <summary>A table's border that is one thin line under its head.</summary>
internal sealed class LightBorder : TableBorder
{
    public override string GetPart(TableBorderPart part) => part switch
    {
        TableBorderPart.HeaderBottom => "─",
        _ => "",
    };

    public override string GetColumnRow(TablePart part, IReadOnlyList<int> widths, IReadOnlyList<IColumn> columns) =>
        part == TablePart.HeaderSeparator ? base.GetColumnRow(part, widths, columns) : "";
}
