using ClosetCompanion.Catalog;
using ClosetCompanion.Search.Calibration;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Search;

public sealed partial class Companion
{
    /// <summary>
    /// Finds out from which scores on nothing in the catalogues of a scope is close to a text, and keeps it with the model,
    /// or beside the store when the model's folder cannot be written.
    /// </summary>
    /// <param name="scope">Whose catalogues, or the one catalogue, are searched.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="QueryException">There is no such catalogue, or nothing in it.</exception>
    public async Task<CalibrationResult> CalibrateAsync(
        Scope scope,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(scope);
        var products = await Store
            .Products.ReadAsync(scope, cancellationToken)
            .ToListAsync(cancellationToken);
        if (products.Count == 0)
        {
            throw new QueryException("There are no products to calibrate with; import some first.");
        }
        var calibrator = new Calibrator(
            (text, token) =>
                _search.MeasureAsync(new SearchQuery { Texts = [text], Scope = scope }, token)
        );
        var result = await CalibrationRun.RunAsync(
            calibrator,
            products,
            scope.Catalogue,
            cancellationToken
        );
        var path = await _calibrationFile.WriteAsync(result.Calibration, cancellationToken);
        _calibration = result.Calibration;
        return result with { Path = path };
    }
}
