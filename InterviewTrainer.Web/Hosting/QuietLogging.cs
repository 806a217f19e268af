using Microsoft.Extensions.Logging.Console;

namespace InterviewTrainer.Web.Hosting;

/// <summary>Logs go to standard error, from Warning up unless the configuration says otherwise: standard output belongs to the answers of commands.</summary>
internal static class QuietLogging
{
    /// <summary>These log a failed start with its stack trace; the person gets a plain line instead.</summary>
    private static readonly string[] LoggersOfTheStart = ["Microsoft.AspNetCore.Server.Kestrel", "Microsoft.Extensions.Hosting.Internal.Host"];

    public static void AddQuietLogging(this ILoggingBuilder logging)
    {
        var start = new Start();
        logging.Services.AddSingleton<IHostedService>(start);
        logging.ClearProviders();
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddSimpleConsole(format => format.SingleLine = true);
        logging.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        foreach (var logger in LoggersOfTheStart)
        {
            logging.AddFilter<ConsoleLoggerProvider>(logger, level => start.IsOver && level >= LogLevel.Warning);
        }

        // Its one warning is that keys lie unencrypted: they lie in a folder that only the owner can read.
        logging.AddFilter<ConsoleLoggerProvider>("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }

    /// <summary>Knows whether the server has started.</summary>
    private sealed class Start : IHostedLifecycleService
    {
        private volatile bool _isOver;

        public bool IsOver => _isOver;

        public Task StartedAsync(CancellationToken cancellationToken)
        {
            _isOver = true;
            return Task.CompletedTask;
        }

        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
