using System.Net;
using ClosetCompanion.Catalog;
using ClosetCompanion.Files;
using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Tests.Hostile;

public sealed class AtRestTests
{
    [Fact]
    public async Task All_that_the_server_keeps_belongs_to_its_owner_alone_and_no_answer_says_where_it_lies()
    {
        var (server, client) = await ServerProcess.StartAsync();
        await using var running = server;
        using var asking = client;
        var cancellation = TestContext.Current.CancellationToken;
        OwnerOnly.IsForOthers(new DirectoryInfo(server.DataFolder)).ShouldBeFalse();
        new DirectoryInfo(server.DataFolder)
            .EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .Where(OwnerOnly.IsForOthers)
            .Select(entry => entry.FullName)
            .ShouldBeEmpty();

        foreach (
            var address in (string[])
                [
                    "/",
                    "/about",
                    "/catalogues",
                    "/?q=red",
                    "/nowhere",
                    "/health/ready",
                    "/api/v1/catalogues",
                    "/api/v1/catalogues/nowhere",
                    "/api/v1/models",
                    "/api/v1/imports",
                    "/api/v1/search?q=red",
                    "/api/v1/openapi.json",
                ]
        )
        {
            using var answer = await client.GetAsync(address, cancellation);
            var text = await answer.Content.ReadAsStringAsync(cancellation);
            text.ShouldNotContain(server.DataFolder, Case.Sensitive, address);
            text.ShouldNotContain(AppContext.BaseDirectory, Case.Sensitive, address);
        }
    }

    [Fact]
    public async Task A_store_that_was_deleted_or_replaced_under_the_server_is_noticed()
    {
        var (server, client) = await ServerProcess.StartAsync();
        await using var running = server;
        using var asking = client;
        // It answers as soon as it listens, and is ready when it has learned the words of the catalogues.
        while (await ReadyAsync(client) != HttpStatusCode.OK)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        var database = Path.Combine(server.DataFolder, "closet.db");
        var other = Path.Combine(server.DataFolder, "other.db");
        File.Copy(database, other);
        File.Move(other, database, overwrite: true);
        (await ReadyAsync(client)).ShouldBe(HttpStatusCode.ServiceUnavailable);
        File.Delete(database);
        (await ReadyAsync(client)).ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public void A_full_disk_is_507_and_said_in_words()
    {
        const int NoSpace = 28;
        Exception[] full =
        [
            new IOException("No space left on device", NoSpace),
            new CatalogException("The disk is full.") { IsDiskFull = true },
            new InvalidOperationException("outer", new IOException("inner", NoSpace)),
        ];
        foreach (var exception in full)
        {
            var problem = ProblemWriter.Of(exception);
            problem.Status.ShouldBe(507);
            problem.Detail.ShouldContain("no room");
        }

        ProblemWriter.Of(new IOException("something else")).Status.ShouldBe(500);
    }

    private static async Task<HttpStatusCode> ReadyAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(
            "/health/ready",
            TestContext.Current.CancellationToken
        );
        return answer.StatusCode;
    }
}
