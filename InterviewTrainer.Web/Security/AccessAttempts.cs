namespace InterviewTrainer.Web.Security;

/// <summary>Throttles guesses at the access token: so many a minute from one address. Thread-safe.</summary>
internal sealed class AccessAttempts(TimeProvider time)
{
    /// <summary>Wrong attempts allowed within <see cref="Window"/>.</summary>
    public const int Limit = 10;

    private const int MaxAddresses = 1_000;
    private const string EveryoneElse = "";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (int Count, DateTimeOffset Until)> _attempts = [];

    /// <summary>How long attempts are held against an address, from its first.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromMinutes(1);

    /// <summary>Takes one attempt before the secret is looked at; false when there are none left.</summary>
    public bool TryTake(string address)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var key = KeyOf(address, now);
            var (count, until) = _attempts.TryGetValue(key, out var known) && known.Until > now ? known : (0, now + Window);
            if (count == Limit)
            {
                return false;
            }

            _attempts[key] = (count + 1, until);
            return true;
        }
    }

    /// <summary>The secret was right: nothing is held against the address any more.</summary>
    public void Forget(string address)
    {
        lock (_lock)
        {
            _attempts.Remove(address);
        }
    }

    /// <summary>Many addresses at once share one count, so that they cannot fill the memory.</summary>
    private string KeyOf(string address, DateTimeOffset now)
    {
        if (_attempts.Count < MaxAddresses || _attempts.ContainsKey(address))
        {
            return address;
        }

        foreach (var (old, _) in _attempts.Where(entry => entry.Value.Until <= now).ToArray())
        {
            _attempts.Remove(old);
        }

        return _attempts.Count < MaxAddresses ? address : EveryoneElse;
    }
}
