using System.CommandLine;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;

namespace ClosetCompanion.Cli.Commands.Closets;

/// <summary><c>closet closet seen</c>: do I have one like it?</summary>
internal static class SeenCommand
{
    public static Command Create(Terminal terminal)
    {
        var photo = new Argument<FileInfo>("PHOTO") { Description = "What you saw." };
        photo.AcceptExistingOnly();
        var json = CommonOptions.Json();
        var options = new ClosetOptions();
        var command = new Command("seen", "Tell what you have that is like the thing on a photo.")
        {
            photo,
            json,
        };
        options.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                await using var companion = await options.OpenAsync(
                    terminal,
                    parsed,
                    cancellationToken
                );
                var person = await options.FindPersonAsync(
                    companion.Store,
                    parsed,
                    cancellationToken
                );
                var bytes = await File.ReadAllBytesAsync(
                    parsed.GetRequiredValue(photo).FullName,
                    cancellationToken
                );
                var seen = await companion.FindLikeAsync(person, bytes, cancellationToken);
                long[] keys = [.. seen.Things.Select(thing => thing.Product.Key)];
                var known = await companion.Store.Closets.FindAsync(
                    person,
                    keys,
                    cancellationToken
                );
                if (!parsed.GetValue(json))
                {
                    terminal.Out.WriteLine(
                        $"It looks like: {$"{seen.Colour} {seen.Kind}".Trim()}. You have {(keys.Length == 0 ? "none" : $"{keys.Length:N0}")} like it."
                    );
                }
                if (keys.Length > 0 || parsed.GetValue(json))
                {
                    ClosetOutput.Write(
                        terminal,
                        [.. keys.Where(known.ContainsKey).Select(key => known[key])],
                        parsed.GetValue(json)
                    );
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }
}
