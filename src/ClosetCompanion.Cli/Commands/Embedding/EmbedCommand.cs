using System.CommandLine;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Safetensors;
using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Cli.Commands.Embedding;

/// <summary><c>closet embed</c>: writes the embeddings of texts or pictures to a safetensors file.</summary>
internal sealed class EmbedCommand(Terminal terminal)
{
    private const int BatchSize = 32;

    private readonly Option<string?> _textFile = new("--text-file")
    {
        Description = "Embed texts: one a line, or the \"text\" of each line of a .jsonl file.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _images = new("--images")
    {
        Description = "Embed the pictures of a folder.",
        HelpName = "FOLDER",
    };

    private readonly Option<string> _output = new("--output")
    {
        Description =
            "The safetensors file to write: one float32 vector for each input, named text:LINE or image:FILE.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<ModelPrecision?> _precision = PrecisionOption.Create();
    private readonly ModelOption _model = new();

    public static Command Create(Terminal terminal) => new EmbedCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("embed", "Write the embeddings of texts or pictures to a file.")
        {
            _textFile,
            _images,
            _output,
            _precision,
        };
        _model.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_textFile) is null == (result.GetResult(_images) is null))
            {
                result.AddError("Say what to embed: either --text-file FILE or --images FOLDER.");
            }
        });
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var folder = await _model.ResolveAsync(terminal, parsed, cancellationToken);
        var options = new ClipModelOptions { Precision = parsed.GetValue(_precision) };
        using var clip = ClipModel.Load(folder, options);
        var tensors = parsed.GetValue(_textFile) is { } file
            ? await EmbedTextsAsync(clip, file, cancellationToken)
            : await EmbedImagesAsync(clip, parsed.GetRequiredValue(_images)!, cancellationToken);
        var path = parsed.GetRequiredValue(_output);
        await SafetensorsWriter.WriteAsync(path, tensors, cancellationToken: cancellationToken);
        terminal.Error.WriteLine($"{tensors.Count:N0} vectors written to {path}");
        return ExitCode.Ok;
    }

    private async Task<List<SafetensorsTensor>> EmbedTextsAsync(
        ClipModel model,
        string file,
        CancellationToken cancellationToken
    )
    {
        // Tensors are named by their text, so a text that occurs twice is written once.
        var texts = (await TextLines.ReadAsync(file, cancellationToken)).Distinct().ToArray();
        return await EmbedAsync(
            texts,
            "text:",
            batch => model.EmbedTextAsync(batch, cancellationToken)
        );
    }

    private Task<List<SafetensorsTensor>> EmbedImagesAsync(
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

    private Task<List<SafetensorsTensor>> EmbedAsync(
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
