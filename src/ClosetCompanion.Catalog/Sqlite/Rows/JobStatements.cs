namespace ClosetCompanion.Catalog.Sqlite.Rows;

/// <summary>Statements on jobs that both stores understand.</summary>
internal static class JobStatements
{
    public const string Add = """
        INSERT INTO jobs (id, kind, catalogue, owner, file, picture_hosts, created_at, state)
        VALUES (@Id, @Kind, @Catalogue, @Owner, @File, @PictureHosts, @CreatedAt, @State)
        """;

    public const string Newest =
        $"SELECT {JobRow.Columns} FROM jobs ORDER BY created_at DESC, id DESC";

    public const string Find = $"SELECT {JobRow.Columns} FROM jobs WHERE id = @id";

    /// <summary>The job that is taken next; none while somebody has one.</summary>
    public const string Next = """
        SELECT id FROM jobs
        WHERE ((state = 'Waiting' AND not_before <= @now) OR (state = 'Running' AND claimed_until <= @now))
          AND NOT EXISTS (SELECT 1 FROM jobs held WHERE held.state = 'Running' AND held.claimed_until > @now)
        ORDER BY created_at, id LIMIT 1
        """;

    public const string Claim = $"""
        UPDATE jobs SET state = 'Running', claimed_by = @holder, claimed_until = @until, tries = tries + 1
        WHERE id = ({Next}) RETURNING {JobRow.Columns}
        """;

    /// <summary>Says whether it was asked to stop; nothing when it is another's.</summary>
    public const string Keep = """
        UPDATE jobs SET claimed_until = @until, step = coalesce(@Step, step), done = coalesce(@Done, done),
          total = CASE WHEN @Step IS NULL THEN total ELSE @Total END
        WHERE id = @id AND claimed_by = @holder AND state = 'Running' RETURNING stop_asked
        """;

    public const string GiveBack = """
        UPDATE jobs SET state = 'Waiting', claimed_by = NULL, claimed_until = NULL, not_before = @notBefore, tries = tries - 1
        WHERE id = @id AND claimed_by = @holder AND state = 'Running'
        """;

    public const string Finish = """
        UPDATE jobs SET state = @State, ended_at = @EndedAt, said = @Said, report = @Report, claimed_by = NULL,
          claimed_until = NULL, step = NULL, done = NULL, total = NULL
        WHERE id = @id AND claimed_by = @holder AND state = 'Running'
        """;

    public const string StopWaiting =
        "UPDATE jobs SET state = 'Cancelled', ended_at = @now WHERE id = @id AND state = 'Waiting'";

    public const string AskToStop =
        "UPDATE jobs SET stop_asked = 1 WHERE id = @id AND state = 'Running'";

    public const string Forget = """
        DELETE FROM jobs WHERE ended_at IS NOT NULL AND id NOT IN
          (SELECT id FROM jobs WHERE ended_at IS NOT NULL ORDER BY created_at DESC, id DESC LIMIT @Remembered)
        """;
}
