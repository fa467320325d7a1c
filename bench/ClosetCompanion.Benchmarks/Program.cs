using System.CommandLine;
using ClosetCompanion.Benchmarks;
using ClosetCompanion.Benchmarks.Index;
using ClosetCompanion.Benchmarks.Load;
using ClosetCompanion.Benchmarks.Looks;

var rounds = new Option<int>("--rounds")
{
    Description = "How often each is measured; medians are taken.",
    DefaultValueFactory = _ => 9,
};
var peers = new Option<DirectoryInfo?>("--peers")
{
    Description =
        "The folder bench/peers after 'npm ci --ignore-scripts'; without it only we are measured.",
};
var closetMini = new Option<DirectoryInfo?>("--closet-mini")
{
    Description = "The folder of the model that comes with the program, to measure it too.",
};
var command = new RootCommand(
    "Measures CLIP at the shape of ViT-B/32 and prints Markdown for docs/benchmarks.md."
)
{
    rounds,
    peers,
    closetMini,
};
command.Add(ClosetCompanion.Benchmarks.Embedding.EmbeddingCommand.Create());
command.Add(ClosetCompanion.Benchmarks.Searching.SearchTimesCommand.Create());
command.SetAction(
    (parsed, cancellationToken) =>
        Benchmark.RunAsync(
            Math.Max(1, parsed.GetValue(rounds)),
            parsed.GetValue(peers)?.FullName,
            parsed.GetValue(closetMini)?.FullName,
            cancellationToken
        )
);
command.Add(IndexCommand.Create());
command.Add(ChangeCommand.Create());
command.Add(LoadCommand.Create());
command.Add(LooksCommand.Create());
command.Add(ClosetCompanion.Benchmarks.Nearest.NearestCommand.Create());
command.Add(ClosetCompanion.Benchmarks.Keeping.KeepingCommand.Create());
return await command.Parse(args).InvokeAsync();
