using ClosetCompanion.Web.Tests.Fixtures;
using Microsoft.Extensions.Logging;

namespace ClosetCompanion.Web.Tests.Telemetry;

public sealed class RequestLogTests
{
    [Fact]
    public async Task A_line_names_the_request_but_neither_the_query_nor_the_key()
    {
        var lines = new LineCollector();
        await using var app = new ApiApp(("Telemetry:RequestLog", "true")) { Logs = lines };
        await app.InitializeAsync();
        using var client = app.Program();
        client.DefaultRequestHeaders.Add("X-Request-Id", "order-17");
        client.DefaultRequestHeaders.Add("X-Api-Key", "closet_secret_key");
        await client.GetAsync("/api/v1/search?q=secretword", TestContext.Current.CancellationToken);

        lines.All.ShouldContain(line =>
            line.Contains("order-17 GET /api/v1/search", StringComparison.Ordinal)
        );
        lines.All.ShouldAllBe(line => !line.Contains("secret", StringComparison.Ordinal));
    }

    private sealed class LineCollector : ILoggerProvider, ILogger
    {
        private readonly List<string> _lines = [];

        public IReadOnlyList<string> All
        {
            get
            {
                lock (_lines)
                {
                    return [.. _lines];
                }
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            lock (_lines)
            {
                _lines.Add(formatter(state, exception));
            }
        }

        public void Dispose() { }
    }
}
