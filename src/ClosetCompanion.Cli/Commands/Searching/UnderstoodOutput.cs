using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Cli.Commands.Searching;

/// <summary>Says in a line what was understood of a text.</summary>
internal static class UnderstoodOutput
{
    public static void Write(Terminal terminal, UnderstoodText text)
    {
        var reading = text.Reading;
        if (reading.Corrections.Count > 0)
        {
            terminal.Out.WriteLine(
                $"Results for \"{reading.Corrected}\". To search for \"{reading.Text}\" instead: --correct off"
            );
        }
        string[] parts = [.. text.Parts.Where(part => part.Use != PartUse.Nothing).Select(Say)];
        if (parts.Length > 0)
        {
            terminal.Out.WriteLine($"Understood: {string.Join(", ", parts)}");
        }
        foreach (var part in text.Parts.Where(part => part.BecameWish))
        {
            terminal.Out.WriteLine(
                $"Nothing here has \"{Name(part)}\" as well; things with it only come first where there are any."
            );
        }
    }

    private static string Say(UnderstoodPart part) =>
        part.Use == PartUse.Wish ? $"{Name(part)} (wish)" : Name(part);

    private static string Name(UnderstoodPart part) =>
        part.Part.Excluded ? $"not {part.Part.Name}" : part.Part.Name;
}
