+1aAaUG7uRGydd9if9hYh3BR3kQE/2yjyMUMyB0Vx5l5N++/xvgLi2yLs8nzyWINS8Thy3tsb/6wMxjCc/JABg==
