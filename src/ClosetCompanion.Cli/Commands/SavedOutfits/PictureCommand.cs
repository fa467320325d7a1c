using System.CommandLine;
using ClosetCompanion.Cli.Commands.Closets;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search.SavedOutfits;

namespace ClosetCompanion.Cli.Commands.SavedOutfits;

/// <summary><c>closet outfits picture</c>: writes the picture of an outfit into a file.</summary>
internal static class PictureCommand
{
    private const int NormalWidth = 800;

    public static Command Create(Terminal terminal)
    {
        var id = NamedOutfit.Argument();
        var file = new Argument<FileInfo>("FILE")
        {
            Description = "Where it goes: a name that ends in .png, .jpg or .webp.",
        };
        var width = new Option<int?>("--width")
        {
            Description =
                $"In pixels, {OutfitCanvas.Narrowest} to {OutfitCanvas.Widest}. Default: {NormalWidth}.",
        };
        var options = new ClosetOptions();
        var command = new Command("picture", "Write the picture of an outfit into a file.")
        {
            id,
            file,
            width,
        };
        options.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(width) is < OutfitCanvas.Narrowest or > OutfitCanvas.Widest)
            {
                result.AddError(
                    $"--width is a number from {OutfitCanvas.Narrowest} to {OutfitCanvas.Widest}."
                );
            }
            if (result.GetValue(file) is { } asked && FormatOf(asked) is null)
            {
                result.AddError("Name a file that ends in .png, .jpg or .webp.");
            }
        });
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var store = await options.OpenStoreAsync(parsed, cancellationToken);
                var reader = new OutfitReader(store);
                var person = await options.FindPersonAsync(store, parsed, cancellationToken);
                var which = parsed.GetRequiredValue(id);
                var target = parsed.GetRequiredValue(file);
                var outfit = NamedOutfit.Require(
                    await reader.FindAsync(person, which, cancellationToken),
                    which
                );
                var picture = await reader.DrawAsync(
                    person,
                    outfit,
                    parsed.GetValue(width) ?? NormalWidth,
                    FormatOf(target)!.Value,
                    run: null,
                    cancellationToken
                );
                await File.WriteAllBytesAsync(target.FullName, picture, cancellationToken);
                terminal.Out.WriteLine($"{target.FullName}: {outfit.Outfit.Name}");
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static OutfitPictureFormat? FormatOf(FileInfo file) =>
        file.Extension.ToLowerInvariant() switch
        {
            ".png" => OutfitPictureFormat.Png,
            ".jpg" or ".jpeg" => OutfitPictureFormat.Jpeg,
            ".webp" => OutfitPictureFormat.Webp,
            _ => null,
        };
}
