using System.Globalization;
using System.Text.RegularExpressions;

namespace ClosetCompanion.Cli.Options;

/// <summary>An argument that may end in <c>^WEIGHT</c>, as in <c>blue^0.5</c>.</summary>
/// <param name="Value">The argument without its weight.</param>
/// <param name="Weight">The weight; 1 when none is given.</param>
internal readonly partial record struct WeightedText(string Value, float Weight)
{
    public static WeightedText Parse(string argument) =>
        Pattern().Match(argument) is { Success: true } match
            ? new WeightedText(
                match.Groups["value"].Value,
                float.Parse(match.Groups["weight"].ValueSpan, CultureInfo.InvariantCulture)
            )
            : new WeightedText(argument, 1);

    [GeneratedRegex(
        @"^(?<value>.+)\^(?<weight>\d{1,4}(\.\d{1,6})?)$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Pattern();
}
