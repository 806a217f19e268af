namespace InterviewTrainer.EngineHost.Hosting;

/// <summary>
/// Notices that the parent is gone: the system closes its end of standard input however it died. A thread of its own waits for that, because native code may hold
/// every other one, and no handler of an orderly exit is asked for the same reason.
/// </summary>
internal static class ParentWatch
{
    /// <param name="input">Standard input; what comes on it is passed over.</param>
    /// <param name="ended">Called once, on the watching thread.</param>
    public static void Start(Stream input, Action ended) => new Thread(() => Watch(input, ended)) { IsBackground = true, Name = "Parent watch" }.Start();

    private static void Watch(Stream input, Action ended)
    {
        Span<byte> ignored = stackalloc byte[64];
        try
        {
            while (input.Read(ignored) > 0)
            {
            }
        }
        catch (IOException)
        {
            // A broken pipe is an end as well.
        }

        ended();
    }
}
