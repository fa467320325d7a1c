using System.CommandLine;
using ClosetCompanion.Cli.Output;

namespace ClosetCompanion.Cli.Commands.SavedOutfits;

/// <summary><c>closet outfits</c>: what a person wears together.</summary>
internal static class OutfitsCommand
{
    public static Command Create(Terminal terminal) =>
        new("outfits", "Your outfits: put them together, plan days, note what you wore.")
        {
            ListCommands.List(terminal),
            ListCommands.Show(terminal),
            MakeCommands.Make(terminal),
            MakeCommands.Add(terminal),
            MakeCommands.TakeOut(terminal),
            KeepCommands.Rename(terminal),
            KeepCommands.Copy(terminal),
            KeepCommands.Remove(terminal),
            DayCommands.Plan(terminal),
            DayCommands.Worn(terminal),
            PictureCommand.Create(terminal),
        };
}
