using ClosetCompanion.Search.Understanding.Matching;
using ClosetCompanion.Search.Understanding.Readings;
using ClosetCompanion.Search.Understanding.Senses;
using ClosetCompanion.Search.Understanding.Words;

namespace ClosetCompanion.Search.Understanding.Amounts;

/// <summary>Reads prices: "under $50", "20 to 40 euros", "bis 50 €", "1000円以下". "Cheap" is no number.</summary>
/// <param name="found">What was found in the query.</param>
internal sealed class PriceReader(IReadOnlyList<Found> found)
{
    private static readonly HashSet<string> _units = new(
        "ml cm mm kg g m l inch inches years year yrs yr jahre ans años pack pcs pieces percent days gb w v months month old".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    // Smaller numbers without a currency are sizes and ages as often.
    private const decimal LeastPlainPrice = 100;

    /// <summary>All prices.</summary>
    public IEnumerable<AmountFound> Read()
    {
        var place = 0;
        while (place < found.Count)
        {
            if (ReadAt(place) is { } price)
            {
                yield return price;
                place = price.Last;
            }
            place++;
        }
    }

    private AmountFound? ReadAt(int place)
    {
        if (AmountAt(place) is not { } first)
        {
            return null;
        }
        var cue = CueBefore(place);
        var next = RangeSignAfter(first.Last);
        if (next is { } second && AmountAt(second) is { } to && to.Number >= first.Number)
        {
            var currency = first.Currency ?? to.Currency;
            var isBetween =
                cue is { } between && found[between].Does(Roles.Between | Roles.Price | Roles.Over);
            var isPlainRange = first.Number >= LeastPlainPrice && !IsYear(first.Number, to.Number);
            return currency is not null || (isBetween || isPlainRange) && !HasUnit(to.Last)
                ? new AmountFound(
                    isBetween ? cue!.Value : place,
                    to.Last,
                    new PriceLimits(first.Number, to.Number, currency),
                    null
                )
                : null;
        }
        return After(place, first) ?? Before(place, first, cue);
    }

    private static bool IsYear(decimal from, decimal to) =>
        from is > 1900 and < 2100 && to is > 1900 and < 2100;

    // "50 or less", "20 tl altı".
    private AmountFound? After(int place, Amount amount)
    {
        var after = amount.Last + 1;
        if (after >= found.Count || !found[after].Does(Roles.UnderAfter | Roles.OverAfter))
        {
            return null;
        }
        var isUnder = found[after].Does(Roles.UnderAfter);
        var limits = new PriceLimits(
            isUnder ? null : amount.Number,
            isUnder ? amount.Number : null,
            amount.Currency
        );
        return new AmountFound(place, after, limits, null);
    }

    // "under 50"; "over 50" may be an age, so it needs a currency.
    private AmountFound? Before(int place, Amount amount, int? cue)
    {
        if (cue is not { } word || HasUnit(amount.Last))
        {
            return null;
        }
        var roles = found[word];
        // "for 50 euros" is a price, "for 2" is none.
        if (
            roles.Does(Roles.Under)
            || roles.Does(Roles.Price) && (amount.Currency is not null || !roles.Does(Roles.Filler))
        )
        {
            return new AmountFound(
                word,
                amount.Last,
                new PriceLimits(null, amount.Number, amount.Currency),
                null
            );
        }
        return roles.Does(Roles.Over) && amount.Currency is not null
            ? new AmountFound(
                word,
                amount.Last,
                new PriceLimits(amount.Number, null, amount.Currency),
                null
            )
            : null;
    }

    // A number with its currency before or after it.
    private Amount? AmountAt(int place)
    {
        if (place >= found.Count)
        {
            return null;
        }
        var code = CurrencyAt(place);
        var number = code is null ? place : place + 1;
        if (
            number >= found.Count
            || !found[number].Words[0].IsNumber
            || NumberText.Read(found[number].Words[0].Key) is not { } amount
        )
        {
            return null;
        }
        return code is not null ? new Amount(amount, code, number)
            : CurrencyAt(number + 1) is { } after ? new Amount(amount, after, number + 1)
            : new Amount(amount, null, number);
    }

    private string? CurrencyAt(int place) =>
        place < found.Count ? Currency.Code(found[place].Words[0].Key) : null;

    private int? CueBefore(int place)
    {
        var before = place - 1;
        // "under just 50", "price: under 50"
        while (
            before >= 0
            && place - before <= 2
            && found[before].Does(Roles.Filler)
            && !found[before].Does(Roles.Under | Roles.Over | Roles.Between | Roles.Price)
        )
        {
            before--;
        }
        return
            before >= 0
            && found[before].Does(Roles.Under | Roles.Over | Roles.Between | Roles.Price)
            ? before
            : null;
    }

    // The place of the second number of a range; null where no range goes on here.
    private int? RangeSignAfter(int last)
    {
        var next = last + 1;
        if (next >= found.Count)
        {
            return null;
        }
        if (found[next].Words[0].Gap.Trim() is "-" or "–" or "—" or "~")
        {
            return next;
        }
        return found[next].Does(Roles.To | Roles.Or) ? next + 1 : null;
    }

    private bool HasUnit(int last) =>
        last + 1 < found.Count && _units.Contains(found[last + 1].Words[0].Key)
        || last + 1 < found.Count && found[last + 1].Words[0].Gap.Contains('%')
        || last + 1 < found.Count && found[last + 1].Does(Roles.SizeAfter | Roles.Size);

    private readonly record struct Amount(decimal Number, string? Currency, int Last);
}
