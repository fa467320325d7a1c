using System.CommandLine;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Safetensors;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Commands;

/// <summary><c>closet embed</c>: writes the embeddings of texts or pictures to a safetensors file.</summary>
internal static class EmbedCommand
{
    private const int BatchSize = 32;

    public static Command Create(Terminal terminal)
    {
        var textFile = new Option<string?>("--text-file")
        {
            Description = "Embed texts: one a line, or the \"text\" of each line of a .jsonl file.",
            HelpName = "FILE",
        };
        var images = new Option<string?>("--images")
        {
            Description = "Embed the pictures of a folder.",
            HelpName = "FOLDER",
        };
        var output = new Option<string>("--output")
        {
            Description =
                "The safetensors file to write: one float32 vector for each input, named text:LINE or image:FILE.",
            HelpName = "FILE",
            Required = true,
        };
        var precision = PrecisionOption.Create();
        var model = new ModelOption();
        var command = new Command("embed", "Write the embeddings of texts or pictures to a file.")
        {
            textFile,
            images,
            output,
            precision,
        };
        model.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(textFile) is null == (result.GetResult(images) is null))
            {
                result.AddError("Say what to embed: either --text-file FILE or --images FOLDER.");
            }
        });
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var folder = await model.ResolveAsync(terminal, parsed, cancellationToken);
                var options = new ClipModelOptions { Precision = parsed.GetValue(precision) };
                using var clip = ClipModel.Load(folder, options);
                var tensors = parsed.GetValue(textFile) is { } file
                    ? await EmbedTextsAsync(terminal, clip, file, cancellationToken)
                    : await EmbedImagesAsync(
                        terminal,
                        clip,
                        parsed.GetRequiredValue(images)!,
                        cancellationToken
                    );
                var path = parsed.GetRequiredValue(output);
                await SafetensorsWriter.WriteAsync(
                    path,
                    tensors,
                    cancellationToken: cancellationToken
                );
                terminal.Error.WriteLine($"{tensors.Count:N0} vectors written to {path}");
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task<List<SafetensorsTensor>> EmbedTextsAsync(
        Terminal terminal,
        ClipModel model,
        string file,
        CancellationToken cancellationToken
    )
    {
        // Tensors are named by their text, so a text that occurs twice is written once.
        var texts = (await TextLines.ReadAsync(file, cancellationToken)).Distinct().ToArray();
        return await EmbedAsync(
            terminal,
            texts,
            "text:",
            batch => model.EmbedTextAsync(batch, cancellationToken)
        );
    }

    private static Task<List<SafetensorsTensor>> EmbedImagesAsync(
        Terminal terminal,
        ClipModel model,
        string folder,
        CancellationToken cancellationToken
    )
    {
        var names = Directory
            .GetFiles(folder)
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal)
            .ToArray();
        return EmbedAsync(
            terminal,
            names,
            "image:",
            async batch =>
            {
                var pictures = new List<ReadOnlyMemory<byte>>();
                foreach (var name in batch)
                {
                    pictures.Add(
                        await File.ReadAllBytesAsync(Path.Combine(folder, name), cancellationToken)
                    );
                }
                return await model.EmbedImageAsync(pictures, cancellationToken);
            }
        );
    }

    private static Task<List<SafetensorsTensor>> EmbedAsync(
        Terminal terminal,
        IReadOnlyList<string> names,
        string prefix,
        Func<string[], Task<float[][]>> embed
    ) =>
        terminal.WithProgressAsync(async progress =>
        {
            var tensors = new List<SafetensorsTensor>();
            foreach (var batch in names.Chunk(BatchSize))
            {
                foreach (var (name, vector) in batch.Zip(await embed(batch)))
                {
                    tensors.Add(
                        SafetensorsTensor.Of<float>(prefix + name, [vector.Length], vector)
                    );
                }
                progress.Report(new StartProgress("Embedding", tensors.Count, names.Count));
            }
            return tensors;
        });
}
