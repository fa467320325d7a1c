using System.Security.Cryptography;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Jobs;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>What <see cref="IJobStore"/> promises.</summary>
public abstract class JobContract(StorePlace place) : StoreContract(place)
{
    private static readonly DateTimeOffset _noon = new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);

    private static readonly Job _job = new(
        "a",
        JobKind.Import,
        new CatalogueName("shop", "ann"),
        _noon
    )
    {
        File = "shop.csv",
        PictureHosts = (string[])["cdn.shop.example", "*.img.example"],
    };

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_job_and_its_file_are_there_for_every_program()
    {
        ICatalogStore other = await OpenAnotherAsync();
        // More than goes over in one piece.
        byte[] content = RandomNumberGenerator.GetBytes(2_500_000);
        await Store.Jobs.AddAsync(_job, Write("shop.csv", content));
        await Store.Jobs.AddAsync(_job with { Id = "b", File = null }, file: null);

        (await other.Jobs.GetAsync()).Select(job => job.Id).ShouldBe(["b", "a"]);
        (await other.Jobs.FindAsync("a")).ShouldBeEquivalentTo(_job);
        (await other.Jobs.FindAsync("c")).ShouldBeNull();
        File.Exists(_folder.File("shop.csv")).ShouldBeFalse("the store has it now");
        string path = (
            await other.Jobs.PlaceFileAsync("a", _folder.File("copy"))
        ).ShouldNotBeNull();
        Path.GetFileName(path).ShouldBe("shop.csv");
        (await File.ReadAllBytesAsync(path)).ShouldBe(content);
        (await other.Jobs.PlaceFileAsync("b", _folder.File("copy"))).ShouldBeNull();
    }

    [Fact]
    public async Task One_program_alone_has_a_job_and_the_next_job_waits_until_it_is_over()
    {
        await Store.Jobs.AddAsync(_job, file: null);
        await Store.Jobs.AddAsync(_job with { Id = "b" }, file: null);
        ICatalogStore other = await OpenAnotherAsync();

        Job?[] taken = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(n => ClaimAsync(n % 2 == 0 ? Store : other, $"node{n}"))
        );

        Job job = taken.OfType<Job>().ShouldHaveSingleItem();
        (job.Id, job.State, job.Tries).ShouldBe(("a", JobState.Running, 1));
        string holder = $"node{Array.IndexOf(taken, job)}";
        (
            await Store.Jobs.FinishAsync("a", holder, new JobEnd(JobState.Done, _noon))
        ).ShouldBeTrue();
        (await ClaimAsync(other, "x"))!.Id.ShouldBe("b");
    }

    [Fact]
    public async Task A_job_whose_program_died_is_given_to_another_when_its_time_is_over()
    {
        await Store.Jobs.AddAsync(_job, file: null);
        await Store.Jobs.AddAsync(_job with { Id = "b" }, file: null);
        await ClaimAsync(Store, "dead");
        var progress = new JobProgress("Importing", 3, 7);
        (await Store.Jobs.KeepAsync("a", "dead", progress, _noon.AddMinutes(2))).ShouldBe(
            JobHold.Held
        );
        (await ClaimAsync(Store, "next", 1.5)).ShouldBeNull();

        Job job = (await ClaimAsync(Store, "next", 2)).ShouldNotBeNull();

        (job.Id, job.Tries, job.Progress).ShouldBe(("a", 2, progress));
        (await Store.Jobs.KeepAsync("a", "dead", null, _noon.AddHours(1))).ShouldBe(JobHold.Lost);
        (
            await Store.Jobs.FinishAsync("a", "dead", new JobEnd(JobState.Failed, _noon))
        ).ShouldBeFalse();
        await Store.Jobs.GiveBackAsync("a", "dead", _noon);
        (await Store.Jobs.FindAsync("a"))!.State.ShouldBe(JobState.Running);
    }

    [Fact]
    public async Task The_end_is_kept_with_its_report_and_the_file_goes()
    {
        await Store.Jobs.AddAsync(_job, Write("shop.csv", [1, 2, 3]));
        await ClaimAsync(Store, "me");
        await Store.Jobs.KeepAsync("a", "me", new JobProgress("Embedding", 1, null), _noon);
        var end = new JobEnd(JobState.Done, _noon.AddMinutes(1))
        {
            Said = "well",
            Report = "{}",
            ReportFile = Write("report.csv", "id,title"u8),
        };

        (await Store.Jobs.FinishAsync("a", "me", end)).ShouldBeTrue();

        Job over = (await Store.Jobs.FindAsync("a")).ShouldNotBeNull();
        (over.State, over.Said, over.Report, over.Progress).ShouldBe(
            (JobState.Done, "well", "{}", null)
        );
        over.EndedAt.ShouldBe(_noon.AddMinutes(1));
        (await Store.Jobs.PlaceFileAsync("a", _folder.File("copy"))).ShouldBeNull();
        await using Stream report = (await Store.Jobs.OpenReportAsync("a")).ShouldNotBeNull();
        (await new StreamReader(report).ReadToEndAsync()).ShouldBe("id,title");
        (await Store.Jobs.OpenReportAsync("../a")).ShouldBeNull();
        (await ClaimAsync(Store, "me", 999)).ShouldBeNull();
    }

    [Fact]
    public async Task A_job_that_waits_is_stopped_at_once_and_one_that_runs_is_asked_to()
    {
        await Store.Jobs.AddAsync(_job, file: null);
        await Store.Jobs.AddAsync(_job with { Id = "b" }, Write("shop.csv", [1]));
        await ClaimAsync(Store, "me");

        (await Store.Jobs.StopAsync("a", _noon)).ShouldBeTrue();
        (await Store.Jobs.StopAsync("b", _noon)).ShouldBeTrue();

        (await Store.Jobs.FindAsync("a"))!.State.ShouldBe(JobState.Running);
        (await Store.Jobs.KeepAsync("a", "me", null, _noon.AddMinutes(1))).ShouldBe(
            JobHold.Stopping
        );
        (await Store.Jobs.FindAsync("b"))!.State.ShouldBe(JobState.Cancelled);
        (await Store.Jobs.PlaceFileAsync("b", _folder.File("copy"))).ShouldBeNull();
        (await Store.Jobs.StopAsync("b", _noon)).ShouldBeFalse();
        (await Store.Jobs.StopAsync("c", _noon)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_job_that_was_given_back_waits_and_does_not_count_as_begun()
    {
        await Store.Jobs.AddAsync(_job, file: null);
        await ClaimAsync(Store, "me");

        await Store.Jobs.GiveBackAsync("a", "me", _noon.AddSeconds(5));

        (await Store.Jobs.FindAsync("a"))!.State.ShouldBe(JobState.Waiting);
        (await ClaimAsync(Store, "me")).ShouldBeNull();
        (await ClaimAsync(Store, "me", 0.1)).ShouldNotBeNull().Tries.ShouldBe(1);
    }

    [Fact]
    public async Task Of_the_jobs_that_are_over_the_last_ones_are_remembered()
    {
        for (int n = 0; n < IJobStore.Remembered + 3; n++)
        {
            Job job = _job with { Id = $"{n:000}", CreatedAt = _noon.AddSeconds(n) };
            await Store.Jobs.AddAsync(job, file: null);
            await ClaimAsync(Store, "me");
            var end = new JobEnd(JobState.Done, _noon) { ReportFile = Write("r", [1]) };
            await Store.Jobs.FinishAsync(job.Id, "me", end);
        }

        IReadOnlyList<Job> known = await Store.Jobs.GetAsync();
        known.Count.ShouldBe(IJobStore.Remembered);
        known[^1].Id.ShouldBe("003");
        (await Store.Jobs.OpenReportAsync("002")).ShouldBeNull();
    }

    [Fact]
    public async Task The_end_of_a_job_takes_no_file_from_one_that_comes_in_meanwhile()
    {
        const int Ends = 40;
        ICatalogStore other = await OpenAnotherAsync();
        for (int n = 0; n < Ends; n++)
        {
            await Store.Jobs.AddAsync(_job with { Id = $"old{n}" }, file: null);
        }
        Task finishing = Task.Run(async () =>
        {
            for (int n = 0; n < Ends; n++)
            {
                Job job = (await ClaimAsync(other, "me")).ShouldNotBeNull();
                await other.Jobs.FinishAsync(job.Id, "me", new JobEnd(JobState.Done, _noon));
            }
        });

        var lost = new List<string>();
        for (int n = 0; !finishing.IsCompleted; n++)
        {
            Job job = _job with { Id = $"new{n}", CreatedAt = _noon.AddHours(1) };
            await Store.Jobs.AddAsync(job, Write("shop.csv", [1]));
            if (await Store.Jobs.PlaceFileAsync(job.Id, _folder.File("copy")) is null)
            {
                lost.Add(job.Id);
            }
            await Store.Jobs.StopAsync(job.Id, _noon);
        }

        await finishing;
        lost.ShouldBeEmpty();
    }

    private static Task<Job?> ClaimAsync(ICatalogStore store, string holder, double minutes = 0)
    {
        DateTimeOffset now = _noon.AddMinutes(minutes);
        return store.Jobs.ClaimAsync(holder, now, now.AddMinutes(1));
    }

    private string Write(string name, ReadOnlySpan<byte> content)
    {
        string path = _folder.File(name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
